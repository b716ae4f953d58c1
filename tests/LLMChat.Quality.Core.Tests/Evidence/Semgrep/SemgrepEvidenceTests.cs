using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Semgrep;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Semgrep;

public sealed class SemgrepEvidenceTests : IDisposable
{
    private readonly Tree _tree = new Tree().File("A/A.cs", "one\ntwo\nthree\nfour\n").Project("A", ("net10.0", LogText.Good()));

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Off_leaves_no_trace() => Assert.DoesNotContain(EvidenceCollector.Collect(_tree.Request()).Sources, source => source.Name == "semgrep");

    [Fact]
    public void Required_findings_count_and_block()
    {
        var evidence = Collect(SemgrepPolicy.Required, SemgrepSarifText.Finding);

        var rule = Assert.Single(evidence.Rules, rule => rule.Key.StartsWith("Semgrep", StringComparison.Ordinal)).Value;
        Assert.Equal(("Semgrep-OSS/quality.csharp.sql-from-text", "SQL put together from text", MetricNames.SecurityFindings, 9.1m), (rule.Id, rule.Title, rule.Metric, rule.SecuritySeverity));
        Assert.Equal(Interval.Exactly(1), evidence.Measurements[MetricNames.SecurityFindings].Value);
        Assert.Equal(1, evidence.BlockingCounts["critical_security_issues"].Value.Low);
        Assert.Equal((MeasurementState.Measured, "1.96.0, 1 rules, 1 findings"), (Row(evidence).State, Row(evidence).Detail));
    }

    [Theory]
    [InlineData("LQ9331")]
    [InlineData("LQ9332")]
    [InlineData("LQ9333")]
    [InlineData("LQ9334")]
    public void Fault_054_Required_and_not_told_leaves_security_open(string id)
    {
        var evidence = Collect(SemgrepPolicy.Required, null, new(id, "why", "what to do"));

        Assert.Equal(Interval.AtLeast(0), evidence.Measurements[MetricNames.SecurityFindings].Value);
        Assert.Null(evidence.BlockingCounts["critical_security_issues"].Value.High);
        Assert.Equal((MeasurementState.NotMeasured, $"{id}: why"), (Row(evidence).State, Row(evidence).Detail));
        Assert.Equal(id, Assert.Single(evidence.Problems).Id);
    }

    [Fact]
    public void Fault_055_What_was_found_before_it_failed_counts_and_there_may_be_more()
    {
        var evidence = Collect(SemgrepPolicy.Required, SemgrepSarifText.Finding, SemgrepProblems.Failed("exit code 2"));

        Assert.Equal(Interval.AtLeast(1), evidence.Measurements[MetricNames.SecurityFindings].Value);
    }

    [Fact]
    public void Policy_and_never_presence_decides_auto_is_shown_and_changes_no_number()
    {
        var without = EvidenceCollector.Collect(_tree.Request());
        QualityEvidence[] all =
        [
            Collect(SemgrepPolicy.Auto, SemgrepSarifText.Finding),
            Collect(SemgrepPolicy.Auto, null, SemgrepProblems.Absent),
            Collect(SemgrepPolicy.Auto, null, SemgrepProblems.NotAsked),
            Collect(SemgrepPolicy.Auto, null, SemgrepProblems.Failed("exit code 2")),
            Collect(SemgrepPolicy.Auto, SemgrepSarifText.Finding, SemgrepProblems.Failed("exit code 2")),
        ];

        Assert.All(all, evidence => Assert.Equal(without.Measurements, evidence.Measurements));
        Assert.All(all, evidence => Assert.Equal(without.BlockingCounts, evidence.BlockingCounts));
        Assert.Equal([1, 0, 0, 0, 1], all.Select(evidence => evidence.Findings.Length));
        Assert.Equal([0, 0, 0, 1, 1], all.Select(evidence => evidence.Problems.Length));
        Assert.Equal(
            [MeasurementState.Measured, MeasurementState.NotApplicable, MeasurementState.NotMeasured, MeasurementState.NotMeasured, MeasurementState.NotMeasured],
            all.Select(evidence => Row(evidence).State));
    }

    [Theory]
    [InlineData(SemgrepPolicy.Auto)]
    [InlineData(SemgrepPolicy.Required)]
    public void What_a_named_file_of_Semgrep_tells_counts_once_whatever_the_policy(SemgrepPolicy policy)
    {
        _tree.File("named.sarif", SemgrepSarifText.Finding).File("results.sarif", SemgrepSarifText.Finding.Replace("\"startLine\":2", "\"startLine\":3", StringComparison.Ordinal));

        var evidence = EvidenceCollector.Collect(_tree.Request() with { SarifFiles = [_tree.PathOf("named.sarif")], Semgrep = new(policy, _tree.PathOf("results.sarif"), "1.96.0", null) });

        Assert.Equal(policy == SemgrepPolicy.Required ? 2 : 1, evidence.Findings.Length);
        Assert.Equal(evidence.Findings.Length, evidence.Measurements[MetricNames.SecurityFindings].Value.Low);
    }

    [Fact]
    public void How_sure_a_rule_is_says_its_tag_and_not_the_precision_that_Semgrep_writes_on_every_rule() =>
        Assert.Equal(Confidence.Low, Assert.Single(Collect(SemgrepPolicy.Required, SemgrepSarifText.Finding.Replace("HIGH CONFIDENCE", "LOW CONFIDENCE", StringComparison.Ordinal)).Findings).Confidence);

    [Fact]
    public void A_result_holds_for_its_files_whenever_they_are_committed() =>
        Assert.Empty(EvidenceCollector.Collect(_tree.File("results.sarif", SemgrepSarifText.Clean).Request() with
        {
            Semgrep = new(SemgrepPolicy.Required, _tree.PathOf("results.sarif"), "1.96.0", null),
            Committed = DateTimeOffset.MaxValue,
        }).Problems);

    private static EvidenceSource Row(QualityEvidence evidence) => Assert.Single(evidence.Sources, source => source.Name == "semgrep");

    private QualityEvidence Collect(SemgrepPolicy policy, string? sarif, Problem? problem = null)
    {
        if (sarif is not null)
            _tree.File("results.sarif", sarif);
        return EvidenceCollector.Collect(_tree.Request() with { Semgrep = new(policy, sarif is null ? null : _tree.PathOf("results.sarif"), sarif is null ? "" : "1.96.0, 1 rules", problem) });
    }
}
