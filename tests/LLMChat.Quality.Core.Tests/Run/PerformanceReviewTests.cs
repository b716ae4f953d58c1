using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Configuration;
using LLMChat.Quality.Core.Tests.Scoring;

namespace LLMChat.Quality.Core.Tests.Run;

public sealed class PerformanceReviewTests
{
    private const string Here = "Linux X64, 2 processors";
    private const string Profile = "\"metrics\": { \"performance\": { \"findings\": 60, \"artifact_size\": 10, \"build_time\": 20, \"run_time\": 10 } }";

    [Fact]
    public void What_nobody_asks_for_is_not_told()
    {
        var timed = Review("{}", Time(74));

        Assert.Equal(Review("{}", BuildTime.None).Measurements, timed.Measurements);
        Assert.Equal(["build", "readme"], timed.Sources.Select(source => source.Name));
        Assert.Equal(100, Scorer.Score(timed, QualityConfiguration.Default).Total.Low);
        Assert.Empty(timed.Shortfalls);
    }

    [Fact]
    public void What_a_budget_asks_for_is_told_and_counts_only_with_a_weight()
    {
        var policy = """{ "budgets": { "build_seconds": 60 } }""";
        var shown = Review(policy, Time(120));
        var weighed = Review(policy[..^1] + "," + Profile + "}", Time(120));

        Assert.Equal("74.2 s on Linux X64, 2 processors (Release)", Review(policy, Time(74.2m)).Sources.Single(source => source.Name == "build_time").Detail);
        Assert.Equal((50m, 100m), (shown.Measurements[MetricNames.BuildTime].Value.Low, Scorer.Score(shown, Reading.Accepted(policy)).Total.Low));
        var card = Scorer.Score(weighed, Reading.Accepted(policy[..^1] + "," + Profile + "}"));
        Assert.Equal((70m, 90m), (card[Dimension.Performance].Score.Value.Low, card[Dimension.Performance].Score.Value.High!.Value)); // no budget for size, no benchmark: 20 open; 10 lost
        Assert.Equal("A full build took 120 s, and the budget is 60 s", Assert.Single(card[Dimension.Performance].Metrics.SelectMany(metric => metric.Deductions)).Explanation);
    }

    [Fact]
    public void Nothing_that_was_not_measured_counts_as_anything()
    {
        var policy = "{" + Profile + "}";
        var card = Scorer.Score(Review(policy, BuildTime.None), Reading.Accepted(policy));

        Assert.Equal(Interval.Between(60, 100), card[Dimension.Performance].Score.Value);
        Assert.Equal(VerdictOutcome.Unknown, QualityGate.Judge(Review(policy, BuildTime.None), card, Reading.Accepted(policy), "production").Outcome);
    }

    [Fact]
    public void A_budget_that_nothing_weighs_is_a_warning_and_a_weighed_one_is_none()
    {
        var warning = Assert.Single(Reading.Of("""{ "budgets": { "artifact_megabytes": 3 } }""").Warnings);

        Reading.Is(warning, "LQ9025", 1, 16);
        Reading.ReadsWell(warning);
        Assert.Empty(Reading.Of("""{ "budgets": { "build_seconds": 3 }, """ + Profile + "}").Warnings);
    }

    [Fact]
    public void A_profile_need_not_name_what_weighs_nothing_of_itself()
    {
        Assert.Equal(10, Reading.Accepted("""{ "metrics": { "performance": { "findings": 90, "run_time": 10 } } }""").MetricWeights[MetricNames.RunTime]);
        Assert.Equal("LQ9007", Reading.OneError("""{ "metrics": { "performance": { "findings": 95, "run_time": 10 } } }""").Id);
    }

    [Theory]
    [InlineData("""{ "budgets": { "build_seconds": 0 } }""")]
    [InlineData("""{ "budgets": { "artifact_megabytes": -1 } }""")]
    [InlineData("""{ "regression": { "build_time": -1 } }""")]
    [InlineData("""{ "regression": { "run_time": 1e9 } }""")]
    public void A_budget_of_nothing_and_a_limit_that_is_none_are_errors(string policy) => Assert.Equal("LQ9006", Reading.OneError(policy).Id);

    [Fact]
    public void Each_of_the_settings_changes_the_digest_and_none_of_them_that_of_a_file_without()
    {
        string[] policies = ["{}", """{ "budgets": { "build_seconds": 3 } }""", """{ "budgets": { "artifact_megabytes": 3 } }""", """{ "regression": {} }""", """{ "regression": { "build_time": 20 } }""", """{ "regression": { "run_time": 20 } }"""];

        Assert.Equal(policies.Length, policies.Select(policy => Reading.Accepted(policy).Digest).Distinct().Count());
        Assert.Equal(QualityConfiguration.Default.Digest, Reading.Accepted("""{ "budgets": {} }""").Digest);
    }

    private static QualityEvidence Review(string policy, BuildTime time) => PerformanceReview.Join(
        Sample.Clean with { Sources = [new("build", "What the build made", MeasurementState.Measured, "", null), new("readme", "README", MeasurementState.Measured, "", null)] },
        Reading.Accepted(policy),
        time,
        isFirst: false);

    private static BuildTime Time(decimal seconds) => BuildTime.Of(new RecordedBuild(seconds, Here, "Release"));
}
