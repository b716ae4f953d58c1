using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What all machines together know of a project.</summary>
/// <param name="Reading">What the compiler told.</param>
/// <param name="Dependencies">What NuGet told of its packages.</param>
/// <param name="Runs">What its tests told, by target framework.</param>
/// <param name="Named">What the coverage files tell that it names.</param>
/// <param name="HasAssembly">Whether its assembly was there.</param>
/// <param name="Uncovered">Its lines that can run.</param>
internal sealed record MergedProject(
    ProjectReading Reading,
    ProjectDependencies Dependencies,
    ImmutableDictionary<string, RunReading> Runs,
    CoverageReading? Named,
    bool HasAssembly,
    CoverageMap? Uncovered);
