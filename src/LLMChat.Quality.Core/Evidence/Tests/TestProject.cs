using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>A project that holds tests, and its runs.</summary>
/// <param name="Path">The project file, relative to the root.</param>
/// <param name="Layer">What it tests.</param>
/// <param name="Runs">One a target framework.</param>
internal sealed record TestProject(string Path, TestLayer Layer, ImmutableArray<TestRun> Runs)
{
    /// <summary>Why its results are not all there is.</summary>
    public Problem? Problem => Runs.Select(run => run.Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>Why its coverage is not all there is.</summary>
    public Problem? CoverageProblem => Runs.Select(run => run.CoverageProblem ?? run.Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>Its tests, each counted once however many target frameworks ran it: failed where it failed in any.</summary>
    public TestResults? Results
    {
        get
        {
            var results = Runs.Select(run => run.Results).OfType<TestResults>().ToArray();
            if (results.Length < 2)
                return results.FirstOrDefault();
            var largest = results.MaxBy(result => result.Executed + result.Skipped)!;
            var failures = results.SelectMany(result => result.Failures).DistinctBy(failure => failure.Name, StringComparer.Ordinal).OrderBy(failure => failure.Name, StringComparer.Ordinal).ToImmutableArray();
            var failed = Math.Max(failures.Length, results.Max(result => result.Failed));
            return largest with
            {
                Failed = failed,
                Passed = Math.Max(0, largest.Executed - failed),
                Duration = results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Duration),
                Failures = failures,
            };
        }
    }
}
