using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Scoring;

namespace LLMChat.Quality.Core.Tests.Evidence.History;

public sealed class TestStabilityTests
{
    private const string Test = Sample.TestsPath + ": A.Works";

    [Theory]
    [InlineData("......", "")]
    [InlineData("xxxxxx", "")] // broken, not unstable
    [InlineData("..xx..", "")] // broken, then mended
    [InlineData(".x.x..", "A.Works failed in run 2, 4, and passed between; of the last 20 recorded runs")]
    [InlineData("x....x", "A.Works failed in run 1, 6, and passed between; of the last 20 recorded runs")]
    public void A_test_that_failed_passed_and_failed_again_is_unstable(string runs, string expected) =>
        Assert.Equal(expected, string.Join('|', Of(runs).Findings.Select(finding => finding.Message)));

    [Fact]
    public void One_that_failed_and_passed_at_one_commit_is_unstable_and_so_is_one_that_does_today()
    {
        var history = History("....x");
        var twice = history with { Records = [.. history.Records.Select(record => record.Number > 3 ? record with { Commit = "same" } : record)] };
        var today = Sample.Clean with { Tests = Tests(), Run = Sample.Clean.Run with { Commit = "c5", IsDirty = false } };

        Assert.Equal("A.Works failed in run 5, and passed in run 4 of the same commit; of the last 20 recorded runs", Assert.Single(TestStability.Of(twice, Sample.Clean).Findings).Message);
        Assert.Equal("A.Works failed in run 5, and passed in run this one of the same commit; of the last 20 recorded runs", Assert.Single(TestStability.Of(history, today).Findings).Message);
        Assert.Empty(TestStability.Of(history, today with { Run = today.Run with { IsDirty = true } }).Findings);
    }

    [Fact]
    public void Fewer_than_five_runs_say_nothing_and_runs_whose_tests_did_not_all_run_are_none()
    {
        var four = Of(".x.x");
        var cut = History(".x.x.x");
        cut = cut with { Records = [.. cut.Records.Select(record => record.Number < 3 ? record with { Tests = null } : record)] };

        Assert.Equal((MeasurementState.NotMeasured, 0), (four.Count.State, four.Findings.Length));
        Assert.Equal("Only 4 recorded runs tell which tests failed; 5 are the least.", TestStability.Of(cut, Sample.Clean).Count.Reason);
        Assert.Equal("No recorded runs tell which tests failed; 5 are the least.", TestStability.NotRecorded.Reason);
    }

    [Fact]
    public void A_test_is_forgiven_after_twenty_runs() => Assert.Empty(Of("x.x" + new string('.', 20)).Findings);

    [Fact]
    public void A_record_names_failed_tests_without_their_arguments_and_says_nothing_when_not_all_are_known()
    {
        var tests = Tests(new TestFailure("A.Works(password: \"x\")", "", ""), new("A.Works(password: \"y\")", "", ""), new("A.Breaks", "", ""));

        Assert.Equal([Sample.TestsPath + ": A.Breaks", Test], RecordedTests.Of(tests)!.Failed.ToArray());
        Assert.Null(RecordedTests.Of(TestEvidence.None));
        Assert.Null(RecordedTests.Of(Ran(unnamed: 1, problem: null)));
        Assert.Null(RecordedTests.Of(Ran(0, TestProblems.Filtered() with { Path = Sample.TestsPath })));
    }

    [Fact]
    public void It_is_in_the_score_only_where_a_profile_weighs_it()
    {
        var evidence = Sample.NewEvidence(Sample.Clean.Projects, [Sample.NewFinding("LQ4006", Severity.Medium)]);
        var profile = Sample.Policy with { MetricWeights = QualityConfiguration.UsualWeights.SetItem(MetricNames.Coverage, 50).SetItem(MetricNames.Stability, 10) };

        Assert.Equal(Interval.Exactly(100), Scorer.Score(evidence, Sample.Policy).Total);
        Assert.DoesNotContain(Scorer.Score(evidence, Sample.Policy)[Dimension.Testing].Metrics, metric => metric.Name == MetricNames.Stability);
        var stability = ScorerTests.MetricOf(Scorer.Score(evidence, profile), MetricNames.Stability);
        Assert.Equal(100m * 60 / 63, stability.Score.Value.Low, 6); // 3 of 100 tests, half at 60
        Assert.Equal(Interval.AnyPercent, ScorerTests.MetricOf(Scorer.Score(Sample.Clean.With(MetricNames.Stability, TestStability.NotRecorded), profile), MetricNames.Stability).Score.Value);
    }

    private static (Measurement Count, ImmutableArray<Finding> Findings) Of(string runs) => TestStability.Of(History(runs), Sample.Clean);

    /// <summary>A run a character: <c>x</c> where the test failed.</summary>
    private static RunHistory History(string runs) => new(
        [.. runs.Select((run, index) => new HistoryRecord(index + 1, $"c{index + 1}", DateTimeOffset.UnixEpoch, "staging", "allow", new(90, 95), new(90, 90), [], "digest", "0.1.0") { Tests = new(1, run == 'x' ? [Test] : []) })],
        null);

    private static TestEvidence Tests(params TestFailure[] failures) => Ran(0, null, failures);

    private static TestEvidence Ran(int unnamed, Problem? problem, params TestFailure[] failures) => new(
        [new(Sample.TestsPath, TestLayer.Unit, [new("net10.0", new(7, failures.Length + unnamed, 0, TimeSpan.Zero, [.. failures]), null, problem, null)])],
        new CoverageMap(),
        []);
}
