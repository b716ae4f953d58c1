using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>What tests told of the code.</summary>
public sealed class TestEvidence
{
    internal TestEvidence(ImmutableArray<TestProject> projects, CoverageMap untested, ImmutableArray<Problem> untestedProblems)
    {
        Projects = projects;
        UntestedProblems = untestedProblems;
        Coverage = CoverageMap.Union([.. Maps(projects), untested]);
        Layers = projects.GroupBy(project => project.Layer).Where(layer => Maps(layer).Any()).ToImmutableSortedDictionary(
            layer => layer.Key,
            layer => CoverageMap.Union([.. Maps(layer), Uncovered()]).Totals);
    }

    /// <summary>What a user must know of the runs.</summary>
    public ImmutableArray<Problem> Problems =>
    [
        .. Projects.SelectMany(project => project.Runs).SelectMany(run => new[] { run.Problem, run.CoverageProblem }).OfType<Problem>(),
        .. UntestedProblems,
        .. Coverage.Notices,
    ];

    /// <summary>Every test, counted once; <see langword="null"/> when no run left results.</summary>
    public TestResults? Results => TestResults.Sum(Projects.Select(project => project.Results));

    /// <summary>Tests that failed: as many as are known, and whether these are all.</summary>
    internal Measurement Failed => Bound(Projects.Select(project => project.Problem)) is { } problem
        ? Results is { } some ? Measurement.Bounded(Interval.AtLeast(some.Failed), problem.Message, problem.Remedy) : Measurement.CountNotMeasured(problem.Message, problem.Remedy)
        : Measurement.Measured(Results!.Failed);

    /// <summary>Passed tests in percent of those that ran.</summary>
    internal Measurement PassRate => Bound(Projects.Select(project => project.Problem)) is { } problem
        ? Measurement.PercentNotMeasured(problem.Message, problem.Remedy)
        : Measurement.Measured(100m * Results!.Passed / Results.Executed);

    /// <summary>Covered lines in percent of all that can run, of every project that holds no tests.</summary>
    internal Measurement LineCoverage
    {
        get
        {
            var lines = Coverage.Totals.Lines;
            var problem = Bound(Projects.Select(project => project.CoverageProblem)) ?? (lines.Total == 0 ? TestProblems.NothingToCover() : null);
            if (problem is not null)
                return lines.Covered == 0
                    ? Measurement.PercentNotMeasured(problem.Message, problem.Remedy)
                    : Measurement.Bounded(Interval.Between(UntestedProblems.IsEmpty ? lines.Percent!.Value : 0, 100), problem.Message, problem.Remedy);
            return UntestedProblems is [var untested, ..]
                ? Measurement.Bounded(Interval.Between(0, lines.Percent!.Value), $"{untested.Path}: {untested.Message}", untested.Remedy)
                : Measurement.Measured(lines.Percent!.Value);
        }
    }

    /// <summary>Nothing was tested.</summary>
    public static TestEvidence None { get; } = new([], new CoverageMap(), []);

    /// <summary>Lines, branches and methods by file, merged over all test projects and target frameworks.</summary>
    public CoverageMap Coverage { get; }

    /// <summary>What each layer covers of all that can run; a layer whose coverage nobody measured is not here.</summary>
    public ImmutableSortedDictionary<TestLayer, CoverageTotals> Layers { get; }

    internal ImmutableArray<TestProject> Projects { get; }

    /// <summary>Why there are no tests, where there are none.</summary>
    internal Problem Absence { get; init; } = TestProblems.NoTests();

    /// <summary>Projects whose lines could not be counted although no test loads them.</summary>
    internal ImmutableArray<Problem> UntestedProblems { get; }

    /// <summary>What each run of a layer's tests ran.</summary>
    internal IEnumerable<CoverageMap> MapsOf(TestLayer layer) => Maps(Projects.Where(project => project.Layer == layer));

    private static IEnumerable<CoverageMap> Maps(IEnumerable<TestProject> projects) =>
        projects.SelectMany(project => project.Runs).Select(run => run.Coverage).OfType<CoverageMap>();

    /// <summary>The first reason why not all is known, with the number of projects it is true of.</summary>
    private Problem? Bound(IEnumerable<Problem?> reasons)
    {
        if (Projects.IsEmpty)
            return Absence;
        var known = reasons.OfType<Problem>().ToArray();
        return known.Length == 0 ? null : known[0] with { Message = $"{known[0].Path}: {known[0].Message}{(known.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" And {known.Length - 1:N0} more test projects.") : "")}" };
    }

    private CoverageMap Uncovered() => Coverage.WithoutHits();
}
