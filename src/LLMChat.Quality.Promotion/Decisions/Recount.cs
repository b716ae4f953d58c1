using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Reporting.Reading;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>Scores and judges the evidence again, by the policy of the side that promotes.</summary>
internal static class Recount
{
    public static (Verdict Verdict, ScoreCard Card, bool HasSecret) Of(ReportedRun report, QualityConfiguration policy, FindingsBaseline baseline, string environment, DateOnly today)
    {
        var evidence = baseline.Apply(WithoutDebts(WithoutBudgets(report, policy)), today);
        var card = Scorer.Score(evidence, policy);
        var verdict = QualityGate.Judge(evidence, card, policy with { Scopes = [], Regression = RegressionLimits.Default }, environment);
        ImmutableArray<Check> checks = [.. verdict.Checks, .. Scopes(report, policy), .. Regressions(report, policy.Regression)];
        return (verdict with { Checks = checks, Outcome = Outcome(checks, verdict.InvalidReasons) }, card, evidence.Findings.Any(finding => IsOpenSecret(finding, evidence)));
    }

    private static bool IsOpenSecret(Finding finding, QualityEvidence evidence) =>
        finding is { IsAccepted: false, Debt: null, Confidence: Confidence.High } && evidence.Rules.GetValueOrDefault(finding.RuleId)?.Metric == MetricNames.Secrets;

    /// <summary>What was held against a budget says something of that budget only, and whoever made the evidence chose it.</summary>
    private static QualityEvidence WithoutBudgets(ReportedRun report, QualityConfiguration policy) => report.ConfigurationDigest == policy.Digest ? report.Evidence : report.Evidence with
    {
        Measurements = report.Evidence.Measurements.SetItems(new[] { MetricNames.BuildTime, MetricNames.ArtifactSize }
            .Where(report.Evidence.Measurements.ContainsKey)
            .Select(name => KeyValuePair.Create(name, Measurement.PercentNotMeasured("It was held against the budget of another policy.", "Build with the policy that promotes")))),
    };

    /// <summary>Whoever made the evidence may accept what he likes; here that counts for nothing.</summary>
    private static QualityEvidence WithoutDebts(QualityEvidence evidence)
    {
        var debts = evidence.Findings.Where(finding => finding.Debt is not null).ToArray();
        return debts.Length == 0 ? evidence : evidence with
        {
            Findings = [.. evidence.Findings.Select(finding => finding with { Debt = null })],
            BlockingCounts = evidence.BlockingCounts.ToImmutableSortedDictionary(
                count => count.Key,
                count => More(count.Value, debts.Count(finding => BlockingRules.All.Any(rule => rule.Name == count.Key && evidence.Rules.GetValueOrDefault(finding.RuleId) is { } known && rule.Concerns(finding, known)))),
                StringComparer.Ordinal),
        };
    }

    private static Measurement More(Measurement count, int debts) => (debts, count) switch
    {
        (0, _) or (_, { State: not MeasurementState.Measured }) => count,
        (_, { Reason: null }) => Measurement.Measured(count.Value.Low + debts),
        _ => Measurement.Bounded(count.Value + Interval.Exactly(debts), count.Reason!, count.Remedy!),
    };

    private static IEnumerable<Check> Scopes(ReportedRun report, QualityConfiguration policy) =>
        from scope in policy.Scopes
        from threshold in scope.Thresholds
        let value = Value(report.Scopes.FirstOrDefault(told => told.Name == scope.Name), threshold.Key)
        let outcome = value.State is MeasurementState.NotApplicable ? Core.Evidence.Outcome.Pass : value.Value.IsAtLeast(threshold.Value)
        select new Check($"{scope.Name}: {threshold.Key}", "LQ9505", CheckKind.Threshold, value, threshold.Value, outcome, []);

    private static Measurement Value(ReportedScope? scope, string threshold) => (scope, threshold) switch
    {
        (null, _) => Measurement.PercentNotMeasured("The report tells nothing of this part of the tree.", "Build with the policy that promotes"),
        (_, "coverage_threshold") => scope.Coverage,
        (_, "security_threshold") => scope.Dimensions[Dimension.Security],
        (_, "performance_threshold") => scope.Dimensions[Dimension.Performance],
        _ => scope.Total.IsExact ? Measurement.Measured(scope.Total.Low) : Measurement.Bounded(scope.Total, "Not all of it was measured.", "See the report"),
    };

    /// <summary>What it was compared with was chosen where it was built; how much worse it may be is decided here.</summary>
    private static IEnumerable<Check> Regressions(ReportedRun report, RegressionLimits limits) => !limits.IsAsked ? [] :
        from limit in new (string Name, string Id, decimal? Most)[] { ("score", "LQ9531", limits.Score), ("coverage", "LQ9532", limits.Coverage), ("new_weaknesses", "LQ9533", limits.NewWeaknesses), ("build_time", "LQ9534", limits.BuildTime), ("run_time", "LQ9535", limits.RunTime) }
        let most = limit.Most ?? -1
        where most >= 0
        let value = report.Regressions.GetValueOrDefault(limit.Name) ?? Measurement.CountNotMeasured("The report compares with no earlier run.", "dotnet build -t:QualityRecord on the base branch, after its tests")
        let outcome = value.State is MeasurementState.NotApplicable ? Core.Evidence.Outcome.Unknown : value.Value.IsAtMost(most) // that this is the first run is nothing that the evidence can say of itself
        select new Check("regression_" + limit.Name, limit.Id, CheckKind.Regression, value, most, outcome, []);

    private static VerdictOutcome Outcome(ImmutableArray<Check> checks, ImmutableArray<string> contradictions) =>
        !contradictions.IsEmpty ? VerdictOutcome.Invalid
        : checks.Any(check => check.Outcome is Core.Evidence.Outcome.Fail) ? VerdictOutcome.Refuse
        : checks.Any(check => check.Outcome is not Core.Evidence.Outcome.Pass) ? VerdictOutcome.Unknown
        : VerdictOutcome.Allow;
}
