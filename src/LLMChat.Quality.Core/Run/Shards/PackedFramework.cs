using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>One target framework of a project as one machine measured it.</summary>
/// <param name="Reading">What was read of it, without the log.</param>
/// <param name="Log">The compiler's log, without what the reading says already.</param>
/// <param name="Run">What the run of its tests told.</param>
/// <param name="Uncovered">The lines of its assembly that can run.</param>
/// <param name="HasAssembly">Whether its assembly was there.</param>
/// <param name="Sources">A digest of the sources it was compiled from, whatever their line ends; empty when its symbols do not tell them.</param>
/// <param name="Documents">Those sources, where they are tests: what tests cover of tests counts nowhere.</param>
internal sealed record PackedFramework(
    FrameworkReading Reading,
    PackedLog? Log,
    PackedRun? Run,
    PackedCoverage? Uncovered,
    bool HasAssembly,
    string Sources,
    ImmutableArray<string> Documents);
