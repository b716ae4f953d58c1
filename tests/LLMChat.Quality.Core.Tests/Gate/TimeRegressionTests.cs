using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Scoring;

namespace LLMChat.Quality.Core.Tests.Gate;

public sealed class TimeRegressionTests
{
    private const string Here = "Linux X64, 2 processors";

    private static readonly RegressionLimits Limits = RegressionLimits.Default with { IsAsked = true, BuildTime = 20, RunTime = 10 };

    [Theory]
    [InlineData(12, Outcome.Pass, 20)]
    [InlineData(12.001, Outcome.Fail, 20.01)]
    [InlineData(3, Outcome.Pass, 0)]
    public void A_build_that_takes_exactly_a_fifth_longer_is_not_over_the_limit(decimal seconds, Outcome outcome, decimal change)
    {
        var check = Check("regression_build_time", Now(seconds));

        Assert.Equal(("LQ9534", outcome, Interval.Exactly(change)), (check.Id, check.Outcome, check.Value.Value));
        Assert.Equal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A full build took {seconds} s, 10 s in run 3."), CheckWords.Reason(check));
    }

    [Theory]
    [InlineData(110, Outcome.Pass)]
    [InlineData(110.0001, Outcome.Fail)]
    public void A_benchmark_that_takes_exactly_a_tenth_longer_is_not_over_the_limit(decimal nanoseconds, Outcome outcome) =>
        Assert.Equal(("LQ9535", outcome), Check("regression_run_time", Now(10, nanoseconds)) is var check ? (check.Id, check.Outcome) : default);

    [Fact]
    public void They_are_compared_only_where_they_are_asked_for()
    {
        var evidence = Now(99, 999) with { Reference = new(Record(), null, [], false) };
        var silent = Judge(evidence, RegressionLimits.Default with { IsAsked = true });

        Assert.Equal(["score", "coverage", "new_weaknesses"], silent.Regressions.Select(regression => regression.Name));
        Assert.Equal(["score", "coverage", "new_weaknesses", "build_time", "run_time"], Judge(evidence, Limits).Regressions.Select(regression => regression.Name));
    }

    [Fact]
    public void Without_one_of_the_two_times_or_on_another_machine_it_is_unknown_and_a_first_run_may_pass()
    {
        var timed = Now(10) with { BuildTime = BuildTime.NotTaken("Only a part was compiled.") };
        var elsewhere = Now(10) with { BuildTime = BuildTime.Of(new(10, "Linux X64, 64 processors", "Release")) };
        var debug = Now(10) with { BuildTime = BuildTime.Of(new(10, Here, "Debug")) };
        var untold = Record() with { Build = null };

        Assert.Equal((Outcome.Unknown, "Only a part was compiled."), Check("regression_build_time", timed) is var check ? (check.Outcome, check.Value.Reason) : default);
        Assert.Equal("Run 3 was built on Linux X64, 2 processors (Release), this one on Linux X64, 64 processors (Release).", Check("regression_build_time", elsewhere).Value.Reason);
        Assert.All(new[] { Check("regression_build_time", elsewhere), Check("regression_build_time", debug), Check("regression_build_time", Now(10), untold) }, one => Assert.Equal(Outcome.Unknown, one.Outcome));
        Assert.All(new[] { Check("regression_build_time", elsewhere, isFirst: true), Check("regression_build_time", Now(10), untold, isFirst: true) }, one => Assert.Equal(Outcome.Pass, one.Outcome));
        Assert.Equal(Outcome.Unknown, Check("regression_build_time", timed, isFirst: true).Outcome);
    }

    [Fact]
    public void Without_a_reference_both_are_unknown()
    {
        var evidence = Now(10, 100) with { Reference = new(null, new("LQ9414", "No run was recorded.", "record"), [], false) };

        Assert.Equal([Outcome.Unknown, Outcome.Unknown], Judge(evidence, Limits).Checks.Where(check => check.Id is "LQ9534" or "LQ9535").Select(check => check.Outcome));
    }

    [Fact]
    public void A_benchmark_that_is_gone_is_never_a_pass()
    {
        var evidence = Now(10) with { Benchmarks = new(1, new("m", [new("Other", 1)]), []) };

        Assert.Equal(Outcome.Unknown, Check("regression_run_time", evidence).Outcome);
    }

    private static Check Check(string name, QualityEvidence evidence, HistoryRecord? record = null, bool isFirst = false) =>
        Judge(evidence with { Reference = new(record ?? Record(), null, [], isFirst) }, Limits).Checks.Single(check => check.Name == name);

    private static Verdict Judge(QualityEvidence evidence, RegressionLimits limits)
    {
        var policy = QualityConfiguration.Default with { Regression = limits };
        return QualityGate.Judge(evidence, Scorer.Score(evidence, policy), policy, "development");
    }

    private static QualityEvidence Now(decimal seconds, decimal nanoseconds = 100) => Sample.Clean with
    {
        BuildTime = BuildTime.Of(new(seconds, Here, "Release")),
        Benchmarks = new BenchmarkEvidence(1, new("m", [new("A.Add", nanoseconds)]), []),
    };

    private static HistoryRecord Record() => new(3, "c", DateTimeOffset.UnixEpoch, "development", "allow", new(90, 95), new(90, 90), [], "digest", "0.1.0")
    {
        Build = new(10, Here, "Release"),
        Benchmarks = new("m", [new("A.Add", 100)]),
    };
}
