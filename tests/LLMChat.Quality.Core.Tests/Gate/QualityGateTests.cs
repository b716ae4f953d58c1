using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Scoring;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Gate;

public sealed class QualityGateTests
{
    [Fact]
    public void Clean_code_with_everything_measured_is_allowed_everywhere()
    {
        Assert.All(Policy.Environments.Keys, environment =>
        {
            var verdict = Judge(Clean, environment);

            Assert.Equal(VerdictOutcome.Allow, verdict.Outcome);
            Assert.All(verdict.Checks, check => Assert.Empty(check.Places));
        });
    }

    [Fact]
    public void Every_condition_is_a_check_with_its_own_message()
    {
        var checks = Judge(Clean).Checks;

        Assert.Equal(
            ["LQ9501", "LQ9502", "LQ9503", "LQ9504", "LQ9511", "LQ9512", "LQ9513", "LQ9514"],
            checks.Select(check => check.Id));
        Assert.All(checks, check => Assert.Contains(Messages.All, message => message.Id == check.Id));
    }

    [Fact]
    public void The_tables_of_the_gate_and_of_the_configuration_name_the_same_conditions()
    {
        Assert.Equal(Settings.BlockingRules.Select(rule => rule.Name), BlockingRules.All.Select(rule => rule.Name));
        Assert.Equal(Settings.Thresholds.Select(threshold => threshold.Name), ThresholdRules.All.Select(rule => rule.Name));
    }

    [Fact]
    public void Documentation_not_measured_passes_staging_and_is_unknown_in_production()
    {
        Assert.Equal(Outcome.Pass, Of(Judge(WorkedExample.Evidence, "staging"), "quality_threshold").Outcome);
        Assert.Equal(Outcome.Unknown, Of(Judge(WorkedExample.Evidence, "production"), "quality_threshold").Outcome);
        Assert.Contains("dotnet build --no-incremental", Of(Judge(WorkedExample.Evidence), "quality_threshold").Value.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_is_refused_when_a_critical_finding_remains()
    {
        var verdict = Judge(Clean.With(NewFinding("LQ2002", Severity.Critical)));

        Assert.Equal(VerdictOutcome.Refuse, verdict.Outcome);
        Assert.Equal("LQ2002", Assert.Single(Of(verdict, "critical_security_issues").Places).RuleId);
    }

    [Theory]
    [InlineData("LQ6001", Severity.Low, Confidence.High, "critical_security_issues")]
    [InlineData("LQ1002", Severity.High, Confidence.Medium, "critical_bugs")]
    [InlineData("CS0246", Severity.Critical, Confidence.High, "type_errors")]
    public void A_blocking_finding_refuses_in_every_environment(string rule, Severity severity, Confidence confidence, string check)
    {
        var evidence = Clean.With(NewFinding(rule, severity, 1, confidence));

        Assert.All(Policy.Environments.Keys, environment =>
        {
            Assert.Equal(VerdictOutcome.Refuse, Judge(evidence, environment).Outcome);
            Assert.Equal(Outcome.Fail, Of(Judge(evidence, environment), check).Outcome);
        });
    }

    [Fact]
    public void A_secret_of_medium_confidence_does_not_block()
    {
        Assert.Equal(Outcome.Pass, Of(Judge(Clean.With(NewFinding("LQ6001", Severity.Critical))), "critical_security_issues").Outcome);
    }

    [Fact]
    public void A_count_at_its_limit_passes_and_one_more_fails()
    {
        var configuration = Policy with { BlockingRules = Policy.BlockingRules.SetItem("critical_bugs", 1) };
        var (one, two) = (Clean.With(NewFinding("LQ1002", Severity.Low)), Clean.With(NewFinding("LQ1002", Severity.Low), NewFinding("LQ1002", Severity.Low, 2)));

        Assert.Equal(Outcome.Pass, Of(QualityGate.Judge(one, Scorer.Score(one, configuration), configuration, "production"), "critical_bugs").Outcome);
        Assert.Equal(Outcome.Fail, Of(QualityGate.Judge(two, Scorer.Score(two, configuration), configuration, "production"), "critical_bugs").Outcome);
    }

    [Theory]
    [InlineData(85, Outcome.Pass)]
    [InlineData(84.9999, Outcome.Fail)]
    public void Fault_086_Values_are_compared_unrounded_and_exactly_at_the_limit_passes(decimal coverage, Outcome outcome)
    {
        var check = Of(Judge(NewEvidence(Clean.Projects, [], coverage)), "coverage_threshold");

        Assert.Equal(outcome, check.Outcome);
        Assert.Equal(coverage, check.Value.Value.Low);
    }

    [Theory]
    [InlineData(0, Outcome.Pass, "90.0")]
    [InlineData(0.0001, Outcome.Fail, "89.9")]
    public void Fault_086_A_score_just_below_the_limit_neither_passes_nor_reads_as_the_limit(decimal less, Outcome outcome, string shown)
    {
        // everything in testing and documentation is at 90, but for a little of the coverage
        var evidence = NewEvidence([Clean.Projects[0], NewProject(TestsPath, 0, 0, tests: 45)], [NewFinding("LQ5001", Severity.Low), NewFinding("LQ4001", Severity.Medium)], coverage: 90 - less, passRate: 90).With(Dimension.Documentation, Measurement.Measured(90));
        var configuration = Policy with
        {
            Weighting = Policy.Weighting.SetItem(Dimension.CodeQuality, 0).SetItem(Dimension.Security, 0).SetItem(Dimension.Performance, 0).SetItem(Dimension.Testing, 95),
        };
        var check = Of(QualityGate.Judge(evidence, Scorer.Score(evidence, configuration), configuration, "production"), "quality_threshold");

        Assert.Equal(outcome, check.Outcome);
        Assert.Equal(shown, Points.Shown(check.Value.Value));
    }

    [Fact]
    public void Nothing_measured_is_unknown_and_never_allowed()
    {
        var nothing = Clean with
        {
            Measurements = Clean.Measurements.Clear(),
            BlockingCounts = Clean.BlockingCounts.Clear(),
        };

        var verdict = Judge(nothing, "development");

        Assert.Equal(VerdictOutcome.Unknown, verdict.Outcome);
        Assert.All(verdict.Checks, check => Assert.Equal(Outcome.Unknown, check.Outcome));
        Assert.All(verdict.Checks, check => Assert.False(string.IsNullOrWhiteSpace(check.Value.Remedy)));
    }

    [Fact]
    public void Any_single_missing_measurement_keeps_production_from_being_allowed_when_it_could_matter()
    {
        Assert.All(Core.Scoring.Metrics.All.Where(CouldMatter), metric =>
            Assert.Equal(VerdictOutcome.Unknown, Judge(Clean with { Measurements = Clean.Measurements.Remove(metric.Name) }).Outcome));
        Assert.All(BlockingRules.All, rule =>
            Assert.Equal(VerdictOutcome.Unknown, Judge(Clean with { BlockingCounts = Clean.BlockingCounts.Remove(rule.Name) }, "development").Outcome));
    }

    /// <summary>Whether the metric at 0 and everything else at 100 is below a threshold of production.</summary>
    private static bool CouldMatter(Core.Scoring.Metric metric) =>
        metric.Name == MetricNames.Coverage
        || Policy.Weighting[metric.Dimension] * metric.Weight / 100 > 100 - Policy.Environments["production"].Quality
        || (metric.Dimension == Dimension.Security && metric.Weight > 100 - Policy.Environments["production"].Security)
        || (metric.Dimension == Dimension.Performance && metric.Weight > 100 - Policy.Environments["production"].Performance);

    [Fact]
    public void Failed_tests_and_coverage_that_do_not_apply_are_unknown()
    {
        var evidence = Clean.With(MetricNames.Coverage, Measurement.NotApplicable("there is no test"));
        evidence = evidence with { BlockingCounts = evidence.BlockingCounts.SetItem("test_failures", Measurement.NotApplicable("there is no test")) };

        Assert.Equal(Outcome.Unknown, Of(Judge(evidence), "coverage_threshold").Outcome);
        Assert.Equal(Outcome.Unknown, Of(Judge(evidence), "test_failures").Outcome);
    }

    [Fact]
    public void A_failing_check_outweighs_an_unknown_one()
    {
        var evidence = Clean.With(NewFinding("LQ2002", Severity.Critical)) with { BlockingCounts = Clean.BlockingCounts.Remove("test_failures").Remove("critical_security_issues") };

        var verdict = Judge(evidence);

        Assert.Equal(VerdictOutcome.Refuse, verdict.Outcome);
        Assert.Equal("[1, ∞)", Of(verdict, "critical_security_issues").Value.Value.ToString());
    }

    [Fact]
    public void Places_of_a_score_are_the_findings_that_cost_most_and_at_most_ten()
    {
        var evidence = Clean.With([NewFinding("LQ3001", Severity.Critical, 99), .. Enumerable.Range(1, 20).Select(line => NewFinding("LQ3001", Severity.High, line))]);

        var check = Of(Judge(evidence), "performance_threshold");

        Assert.Equal(Outcome.Fail, check.Outcome);
        Assert.Equal(10, check.Places.Length);
        Assert.Equal(99, check.Places[0].Location!.Line);
    }

    [Fact]
    public void A_dimension_that_does_not_apply_cannot_miss_its_threshold()
    {
        var empty = NewEvidence([NewProject(ProjectPath, 0, 0)], []);

        Assert.Equal(Outcome.Pass, Of(Judge(empty), "performance_threshold").Outcome);
    }

    [Fact]
    public void An_environment_that_is_not_configured_is_a_broken_promise()
    {
        Assert.Throws<ArgumentException>(() => Judge(Clean, "production "));
    }

    private static Verdict Judge(QualityEvidence evidence, string environment = "production") =>
        QualityGate.Judge(evidence, Scorer.Score(evidence, Policy), Policy, environment);

    private static Check Of(Verdict verdict, string name) => verdict.Checks.Single(check => check.Name == name);
}
