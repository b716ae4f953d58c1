using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Scoring;

/// <summary>What the half-points are chosen for: two kinds of code everyone would judge alike.</summary>
public sealed class CalibrationTests
{
    [Fact]
    public void A_well_kept_library_with_a_few_minor_findings_keeps_more_than_90_in_every_dimension()
    {
        var card = Scorer.Score(
            NewEvidence(
                [NewProject(ProjectPath, 20_000, 2_000)],
                [.. Many("LQ1001", Severity.Low, 40), .. Many("LQ1001", Severity.Medium, 12), .. Many("LQ1003", Severity.Medium, 12, excess: 8), .. Many("LQ2001", Severity.Medium, 2), .. Many("LQ3001", Severity.Low, 10)]),
            Policy);

        Assert.All(card.Dimensions, dimension => Assert.InRange(dimension.Score.Value.Low, 90, 100));
    }

    [Fact]
    public void A_small_application_full_of_weaknesses_keeps_less_than_20_where_they_are()
    {
        var card = Scorer.Score(
            NewEvidence(
                [NewProject(ProjectPath, 1_500, 150)],
                [.. Many("LQ1001", Severity.Medium, 40), .. Many("LQ2002", Severity.Critical, 2), .. Many("LQ2001", Severity.High, 4), .. Many("LQ6001", Severity.Critical, 2)]),
            Policy);

        var scores = card[Dimension.Security].Metrics.ToDictionary(metric => metric.Name, metric => metric.Score.Value.High);
        Assert.InRange(scores[MetricNames.SecurityFindings]!.Value, 0, 20);
        Assert.InRange(scores[MetricNames.Secrets]!.Value, 0, 20);
        Assert.InRange(card.Total.High!.Value, 0, 75);
    }

    [Theory]
    [InlineData(Severity.Medium, 2, 90, 95)] // two of a hundred tests assert nothing
    [InlineData(Severity.Medium, 20, 50, 50)]
    [InlineData(Severity.Medium, 100, 0, 20)]
    [InlineData(Severity.Low, 10, 80, 90)] // one test in ten sleeps
    [InlineData(Severity.High, 1, 80, 90)] // one test returns before it has tested anything
    public void Test_quality_falls_with_the_share_of_tests_that_have_findings(Severity severity, int ofHundredTests, int least, int most)
    {
        var score = ScorerTests.MetricOf(Scorer.Score(NewEvidence([NewProject(TestsPath, 20_000, 2_000, tests: 1_000)], Many("LQ4001", severity, 10 * ofHundredTests)), Policy), MetricNames.TestQuality).Score;

        Assert.InRange(score.Value.Low, least, most);
        Assert.True(score.Value.IsExact);
    }

    private static IEnumerable<Finding> Many(string rule, Severity severity, int count, int excess = 0) =>
        Enumerable.Range(1, count).Select(line => NewFinding(rule, severity, line, excess: excess));
}
