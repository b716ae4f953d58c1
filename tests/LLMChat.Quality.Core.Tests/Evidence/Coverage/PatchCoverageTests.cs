using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Tests.Reporting;

namespace LLMChat.Quality.Core.Tests.Evidence.Coverage;

public sealed class PatchCoverageTests
{
    private static readonly Measurement Known = Measurement.Measured(50);

    [Fact]
    public void New_lines_that_can_run_count_and_no_others()
    {
        var patch = Of(Changed(("a.cs", 2, 5)), Known);

        Assert.Equal((2, 3), (patch.Lines.Covered, patch.Lines.Total));
        Assert.Equal(4, Assert.Single(patch.Uncovered["a.cs"]));
        Assert.Equal("66.6 (2 of 3) are run by tests, not a.cs:4", CoverageWords.Of(patch));
    }

    [Fact]
    public void Where_no_new_line_can_run_it_does_not_apply() =>
        Assert.Equal("not applicable, no new line can run", CoverageWords.Of(Of(Changed(("README.md", 1, 9)), Known)));

    [Fact]
    public void Where_coverage_is_not_known_neither_is_this() =>
        Assert.Equal("not measured. No test ran. dotnet test", CoverageWords.Of(Of(Changed(("a.cs", 1, 5)), Measurement.PercentNotMeasured("No test ran.", "dotnet test"))));

    [Fact]
    public void Where_git_does_not_know_it_is_not_measured_although_coverage_is() =>
        Assert.Equal(MeasurementState.NotMeasured, Of(Changed() with { Problem = GitProblems.NoBase("x") }, Known).Coverage.State);

    private static PatchCoverage Of(ChangedLines changed, Measurement total)
    {
        var coverage = new CoverageMap();
        foreach (var (line, hits) in new[] { (1, 0), (2, 1), (4, 0), (5, 7), (6, 0) })
            coverage.File("a.cs").AddLine(line, hits);
        var evidence = SampleReports.Good.Evidence;
        return PatchCoverage.Of("origin/main", changed, evidence with
        {
            Tests = new TestEvidence([], coverage, []),
            Measurements = evidence.Measurements.SetItem(MetricNames.Coverage, total),
        });
    }

    private static ChangedLines Changed(params (string Path, int First, int Last)[] parts) =>
        new("0123", parts.ToImmutableSortedDictionary(part => part.Path, part => ImmutableArray.Create((part.First, part.Last)), StringComparer.Ordinal), [], null);
}
