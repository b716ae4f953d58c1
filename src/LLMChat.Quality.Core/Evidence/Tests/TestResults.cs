using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>What came out of one run of tests.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed.</param>
/// <param name="Skipped">Tests that were not run, with or without a reason.</param>
/// <param name="Duration">The time from start to finish.</param>
/// <param name="Failures">The first failed tests, in the order of their names.</param>
public sealed record TestResults(int Passed, int Failed, int Skipped, TimeSpan Duration, ImmutableArray<TestFailure> Failures)
{
    /// <summary>Tests that ran.</summary>
    public int Executed => Passed + Failed;

    /// <summary>All together; <see langword="null"/> when there are none.</summary>
    internal static TestResults? Sum(IEnumerable<TestResults?> results) => results.OfType<TestResults>().ToArray() is { Length: > 0 } known
        ? new TestResults(
            known.Sum(result => result.Passed),
            known.Sum(result => result.Failed),
            known.Sum(result => result.Skipped),
            known.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Duration),
            [.. known.SelectMany(result => result.Failures)])
        : null;
}
