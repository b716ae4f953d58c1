using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Scoring;

namespace LLMChat.Quality.Core.Tests.Evidence.History;

public sealed class HistoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lq-history-").FullName;

    private string Path => System.IO.Path.Combine(_folder, HistoryFile.Name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Records_are_numbered_and_read_as_they_were_written()
    {
        var first = Append(Record("a"));
        var second = Append(Record("b", "refuse"));

        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal(["a", "b"], HistoryFile.Read(Path).Records.Select(record => record.Commit));
        Assert.Equal(second with { Weaknesses = [] }, HistoryFile.Read(Path).Records[1] with { Weaknesses = [] });
        Assert.Equal(["w1", "w2"], HistoryFile.Read(Path).Records[1].Weaknesses.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void Fault_071_A_cut_line_is_skipped_and_named_and_the_next_record_gets_a_line_of_its_own(int kept)
    {
        Append(Record("a"));
        Append(Record("b"));
        var lines = File.ReadAllLines(Path);
        File.WriteAllText(Path, lines[0] + "\n" + lines[1][..kept]);

        Append(Record("c"));

        var history = HistoryFile.Read(Path);
        Assert.Equal(["a", "c"], history.Records.Select(record => record.Commit));
        Assert.Equal(kept == 0 ? null : "LQ9406", history.Problem?.Id);
        Assert.Equal(kept == 0 ? 0 : 2, history.Problem?.Line ?? 0);
    }

    [Fact]
    public void Fault_071_A_line_that_was_changed_is_skipped()
    {
        Append(Record("a"));
        File.WriteAllText(Path, File.ReadAllText(Path).Replace("\"low\":90", "\"low\":99", StringComparison.Ordinal));

        Assert.Equal((0, "LQ9406"), (HistoryFile.Read(Path).Records.Length, HistoryFile.Read(Path).Problem?.Id));
    }

    [Fact]
    public void Fault_072_Order_is_by_number_whatever_the_clock_said()
    {
        Append(Record("a", time: new(2039, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Append(Record("a", time: new(1999, 1, 1, 0, 0, 0, TimeSpan.FromHours(13))));

        Assert.Equal(2, HistoryFile.Read(Path).Reference("staging", ["a"])?.Number);
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(index => Task.Run(() => Append(Record($"c{index}")))));

        var history = HistoryFile.Read(Path);
        Assert.Null(history.Problem);
        Assert.Equal(Enumerable.Range(1, 16), history.Records.Select(record => record.Number));
        Assert.Equal(16, history.Records.Select(record => record.Commit).Distinct().Count());
    }

    [Fact]
    public void What_a_run_took_is_remembered_and_a_line_with_an_impossible_time_is_skipped()
    {
        var taken = Append(Record("a") with { Build = new(12.345m, "Linux X64, 2 processors", "Release"), Benchmarks = new("m", [new("A.Add(N: 5)", 12.3457m)]) });
        Append(Record("b") with { Build = new(0, "m", "Release") });
        Append(Record("c") with { Benchmarks = new("m", [new("A", -1)]) });

        var history = HistoryFile.Read(Path);
        var read = Assert.Single(history.Records);
        Assert.Equal((taken.Build, "LQ9406"), (read.Build, history.Problem?.Id));
        Assert.Equal(("m", new RecordedBenchmark("A.Add(N: 5)", 12.3457m)), (read.Benchmarks!.Machine, Assert.Single(read.Benchmarks.Means)));
    }

    [Fact]
    public void A_folder_in_its_place_is_a_problem_and_no_crash()
    {
        Directory.CreateDirectory(Path);

        Assert.NotNull(HistoryFile.Append(Path, Record("a"), TimeProvider.System, CancellationToken.None).Problem);
        Assert.Empty(HistoryFile.Read(Path).Records);
    }

    [Fact]
    public void The_reference_is_the_last_passing_run_of_the_nearest_ancestor_for_that_environment()
    {
        Append(Record("far"));
        Append(Record("near"));
        Append(Record("near") with { Environment = "production" });
        Append(Record("nearest", "refuse"));
        Append(Record("nearest", "unknown"));
        Append(Record("other"));
        var history = HistoryFile.Read(Path);

        Assert.Equal(2, history.Reference("staging", ["nearest", "near", "far"])?.Number);
        Assert.Equal(3, history.Reference("production", ["nearest", "near", "far"])?.Number);
        Assert.Null(history.Reference("staging", ["unknown"]));
        Assert.Null(history.Reference("development", ["near"]));
    }

    [Theory]
    [InlineData(95, 95, Outcome.Pass, 0)]
    [InlineData(100, 95, Outcome.Pass, 5)]
    [InlineData(100.001, 95, Outcome.Fail, 5.001)]
    [InlineData(80, 95, Outcome.Pass, 0)]
    public void Fault_073_Exactly_five_points_less_is_not_over_the_limit(decimal before, decimal now, Outcome outcome, decimal change)
    {
        var regression = Regression("coverage", Sample.Clean.With(MetricNames.Coverage, Measurement.Measured(now)), Record("a") with { Coverage = new(before, before) }, new(100, 5, 0, IsAsked: true));

        Assert.Equal((outcome, Interval.Exactly(change)), (regression.Outcome, regression.Change.Value));
    }

    [Fact]
    public void What_was_not_measured_leaves_open_whether_it_fell()
    {
        var evidence = Sample.Clean.With(MetricNames.Coverage, Measurement.PercentNotMeasured("no test ran", "dotnet test"));

        Assert.Equal((Outcome.Unknown, Interval.Between(0, 90)), Regression("coverage", evidence, Record("a"), RegressionLimits.Default) is var regression ? (regression.Outcome, regression.Change.Value) : default);
    }

    [Fact]
    public void Without_a_reference_a_comparison_that_is_asked_for_is_unknown_except_for_the_first_run()
    {
        var configuration = QualityConfiguration.Default with { Regression = RegressionLimits.Default with { IsAsked = true } };
        Verdict Of(QualityConfiguration asked, bool isFirst)
        {
            var evidence = Sample.Clean with { Reference = new(null, new("LQ9414", "No run was recorded.", "record"), [], isFirst) };
            return QualityGate.Judge(evidence, Scorer.Score(evidence, asked), asked, "development");
        }

        Assert.Equal(["regression_score", "regression_coverage", "regression_new_weaknesses"], Of(configuration, isFirst: false).Checks.Where(check => check.Outcome == Outcome.Unknown).Select(check => check.Name));
        Assert.Equal(VerdictOutcome.Allow, Of(configuration, isFirst: true).Outcome);
        Assert.Equal(VerdictOutcome.Allow, Of(QualityConfiguration.Default, isFirst: false).Outcome);
        Assert.Equal(3, Of(QualityConfiguration.Default, isFirst: false).Regressions.Length);
    }

    private static Regression Regression(string name, QualityEvidence evidence, HistoryRecord before, RegressionLimits limits) =>
        Regressions.Of(evidence, Scorer.Score(evidence, QualityConfiguration.Default), new ReferenceRun(before, null, [], false), limits).Single(regression => regression.Name == name);

    private static HistoryRecord Record(string commit, string outcome = "allow", DateTimeOffset? time = null) =>
        new(0, commit, time ?? new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "staging", outcome, new(90, 95), new(90, 90), ["w1", "w2"], "digest", "0.1.0");

    private HistoryRecord Append(HistoryRecord record)
    {
        var (written, problem) = HistoryFile.Append(Path, record, TimeProvider.System, CancellationToken.None);
        Assert.Null(problem);
        return written!;
    }
}
