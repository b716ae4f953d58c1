using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Gate;

public sealed class NewCodeGateTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private readonly Tree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void What_was_there_before_is_not_judged()
    {
        var verdict = Judge(Changed("A/A.cs", 5, 9), ("CA2013", 1));

        Assert.Equal(["new_findings pass", "new_coverage pass", "critical_security_issues pass", "critical_bugs pass", "type_errors pass", "test_failures unknown", "weakened_policy pass"], Outcomes(verdict));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    public void A_severe_finding_on_a_new_line_refuses(int line)
    {
        var verdict = Judge(Changed("A/A.cs", 5, 9), ("CA2013", 1), ("CA2013", line));

        Assert.Equal(VerdictOutcome.Refuse, verdict.Outcome);
        Assert.Equal(["new_findings fail", "critical_bugs fail"], Outcomes(verdict).Where(outcome => outcome.EndsWith("fail", StringComparison.Ordinal)));
        Assert.Equal(line, Assert.Single(verdict.Checks[0].Places).Location?.Line);
    }

    [Fact]
    public void A_lesser_finding_on_a_new_line_is_shown_and_refuses_nothing() =>
        Assert.DoesNotContain(Outcomes(Judge(Changed("A/A.cs", 1, 9), ("CA1825", 1))), outcome => outcome.EndsWith("fail", StringComparison.Ordinal));

    [Fact]
    public void Every_line_of_an_untracked_file_is_new() =>
        Assert.Equal(VerdictOutcome.Refuse, Judge(Changed("B/B.cs", 1, 1) with { Untracked = ["A/A.cs"] }, ("CA2013", 1)).Outcome);

    [Fact]
    public void Where_git_cannot_tell_what_is_new_nothing_passes_that_has_findings()
    {
        var verdict = Judge(Changed("A/A.cs", 1, 1) with { Problem = new("LQ9304", "shallow", "fetch-depth: 0") }, ("CA2013", 1));

        Assert.Equal(VerdictOutcome.Unknown, verdict.Outcome);
        Assert.Equal(("shallow", "fetch-depth: 0"), (verdict.Checks[0].Value.Reason, verdict.Checks[0].Value.Remedy));
    }

    [Fact]
    public void A_finding_without_a_place_may_be_new()
    {
        var log = LogText.Good().Result("CA2013");

        var check = Judge(tree.Project("A", ("net10.0", log)), Changed("A/A.cs", 1, 1), QualityConfiguration.Default).Checks[0];

        Assert.Equal((Outcome.Unknown, Interval.Between(0, 1)), (check.Outcome, check.Value.Value));
    }

    [Theory]
    [InlineData(69.9, Outcome.Fail)]
    [InlineData(70, Outcome.Pass)]
    public void New_lines_are_held_to_the_environments_coverage(decimal coverage, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Changed("A/A.cs", 1, 1), Measurement.Measured(coverage), QualityConfiguration.Default).Checks[1].Outcome);

    [Fact]
    public void The_configuration_sets_other_limits()
    {
        var configuration = QualityConfiguration.Default with { NewCode = new(Findings: 1, Coverage: 50) };

        var verdict = Judge(Changed("A/A.cs", 5, 9), Measurement.Measured(60), configuration, ("CA2013", 5));

        Assert.Equal((Outcome.Pass, Outcome.Pass), (verdict.Checks[0].Outcome, verdict.Checks[1].Outcome));
    }

    [Fact]
    public void Fault_069_A_baseline_extended_in_the_change_accepts_nothing_that_is_new_in_it()
    {
        var evidence = Collect(tree.Project("A", ("net10.0", Log([("CA2013", 1), ("CA2013", 5)]))), Changed("A/A.cs", 5, 9), Measurement.Measured(100));
        var baseline = FindingsBaseline.Empty.With(evidence, new("because", Today.AddDays(9), Prunes: false), Today);

        var sneaked = baseline.Apply(evidence, Today, before: FindingsBaseline.Empty);
        var old = baseline.Apply(evidence, Today, before: baseline);

        Assert.Equal([(0, Outcome.Fail), (0, Outcome.Fail)], new[] { Judge(sneaked).Checks[0], Judge(sneaked).Checks[3] }.Select(check => ((int)check.Limit, check.Outcome)));
        Assert.Equal(1, Judge(sneaked).Checks[0].Value.Value.Low);
        Assert.Contains("2 entries of the baseline came with this change; 1 findings that are new in it", sneaked.Problems.Single(problem => problem.Id == "LQ9409").Message, StringComparison.Ordinal);
        Assert.Equal(Outcome.Pass, Judge(old).Checks[0].Outcome);
        Assert.DoesNotContain(old.Problems, problem => problem.Id == "LQ9409");
    }

    [Theory]
    [InlineData(0, 0, Outcome.Pass)]
    [InlineData(1, 0, Outcome.Fail)]
    [InlineData(2, 2, Outcome.Pass)]
    [InlineData(3, 2, Outcome.Fail)]
    public void A_weakened_policy_refuses_beyond_what_the_base_allows(int weakened, int limit, Outcome outcome)
    {
        var evidence = Collect(tree.Project("A", ("net10.0", Log([]))), Changed("A/A.cs", 5, 9), Measurement.Measured(100)) with { Policy = new(Measurement.Measured(weakened), limit) };

        Assert.Equal((outcome, (decimal)limit), Judge(evidence).Checks.Where(check => check.Name == "weakened_policy").Select(check => (check.Outcome, check.Limit)).Single());
    }

    [Fact]
    public void A_policy_that_was_not_compared_is_unknown()
    {
        var evidence = Collect(tree.Project("A", ("net10.0", Log([]))), Changed("A/A.cs", 5, 9), Measurement.Measured(100)) with { Policy = null };

        Assert.Equal(Outcome.Unknown, Judge(evidence).Checks[^1].Outcome);
    }

    private static IEnumerable<string> Outcomes(Verdict verdict) => verdict.Checks.Select(check => $"{check.Name} {check.Outcome.ToString().ToLowerInvariant()}");

    private static ChangedLines Changed(string path, int first, int last) =>
        new("base", ImmutableSortedDictionary<string, ImmutableArray<(int First, int Last)>>.Empty.Add(path, [(first, last)]), [], null);

    private static Verdict Judge(QualityEvidence evidence) => QualityGate.Judge(evidence, Scorer.Score(evidence, QualityConfiguration.Default), QualityConfiguration.Default, "development");

    private Verdict Judge(ChangedLines changed, params (string Rule, int Line)[] findings) => Judge(changed, Measurement.Measured(100), QualityConfiguration.Default, findings);

    private Verdict Judge(ChangedLines changed, Measurement coverage, QualityConfiguration configuration, params (string Rule, int Line)[] findings)
    {
        var evidence = Collect(tree.Project("A", ("net10.0", Log(findings))), changed, coverage);
        return QualityGate.Judge(evidence, Scorer.Score(evidence, configuration), configuration, "development");
    }

    private static Verdict Judge(Tree built, ChangedLines changed, QualityConfiguration configuration)
    {
        var evidence = Collect(built, changed, Measurement.Measured(100));
        return QualityGate.Judge(evidence, Scorer.Score(evidence, configuration), configuration, "development");
    }

    private static QualityEvidence Collect(Tree built, ChangedLines changed, Measurement coverage)
    {
        var evidence = EvidenceCollector.Collect(built.Request(new SecretScanEvidence([], [], Measurement.Measured(0), new("secrets", "Secrets", MeasurementState.Measured, "", null), [])));
        return evidence with
        {
            Policy = new(Measurement.Measured(0), 0),
            Patch = PatchCoverage.Of("main", changed, evidence) with { Coverage = coverage },
            Findings = [.. evidence.Findings.Select(changed.Mark)],
        };
    }

    private LogText Log((string Rule, int Line)[] findings)
    {
        tree.File("A/A.cs", string.Concat(Enumerable.Range(1, 9).Select(line => FormattableString.Invariant($"line {line};\n"))));
        var log = LogText.Good();
        foreach (var (rule, line) in findings)
            log.Result(rule, path: tree.PathOf("A/A.cs"), line: line);
        return log;
    }
}
