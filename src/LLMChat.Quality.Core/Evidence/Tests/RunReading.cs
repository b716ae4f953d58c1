using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>A run of tests, and what ran.</summary>
/// <param name="Run">What it told.</param>
internal sealed record RunReading(TestRun Run)
{
    /// <summary>The names of the assemblies that ran; empty when the run is of others than those that were built.</summary>
    public ImmutableArray<string> Modules { get; init; } = [];

    /// <summary>Those that its coverage tells of.</summary>
    public ImmutableArray<string> Covered { get; init; } = [];

    /// <summary>The filter that left tests out; empty when all ran.</summary>
    public string Filter { get; init; } = "";
}
