using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>A run of tests.</summary>
/// <param name="Results">What came out of it.</param>
/// <param name="Problem">Why that is not all there is.</param>
/// <param name="Coverage">What it ran.</param>
/// <param name="CoverageProblem">Why that is not all there is.</param>
/// <param name="Modules">The assemblies that ran.</param>
/// <param name="Covered">Those that the coverage tells of.</param>
/// <param name="Filter">The filter that left tests out.</param>
/// <param name="Tests">Every test by its name, so that a test that ran on two machines counts once.</param>
internal sealed record PackedRun(
    TestResults? Results,
    Problem? Problem,
    PackedCoverage? Coverage,
    Problem? CoverageProblem,
    ImmutableArray<string> Modules,
    ImmutableArray<string> Covered,
    string Filter,
    ImmutableArray<TestTally> Tests);
