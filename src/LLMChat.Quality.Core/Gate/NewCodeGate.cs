using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Gate.Weakened;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate;

/// <summary>The conditions of a change: what is new since a base is judged, and nothing else. Totals stay in the report.</summary>
internal static class NewCodeGate
{
    private static readonly ImmutableArray<string> Whole = ["type_errors", "test_failures"];

    private static readonly BlockingRule Severe = new("new_findings", "LQ9521", "new findings of high or critical severity", "dotnet build", (finding, rule) => finding.Severity >= Severity.High && rule.Metric is not null);

    public static IEnumerable<Check> Judge(QualityEvidence evidence, PatchCoverage patch, Thresholds thresholds, QualityConfiguration configuration) =>
    [
        Count(Severe, evidence, patch, Gaps(evidence), configuration.NewCode.Findings),
        Coverage(patch, configuration.NewCode.Coverage ?? thresholds.Coverage),
        .. BlockingRules.All.Select(rule => Whole.Contains(rule.Name)
            ? QualityGate.Judge(rule, evidence, configuration)
            : Count(rule, evidence, patch, [BlockingCount.Of(rule, evidence)], configuration.BlockingRules.GetValueOrDefault(rule.Name))),
        Policy(evidence, evidence.Policy ?? new(Measurement.CountNotMeasured("The policy was not compared with that of the base.", "dotnet build -t:QualityGate"), 0)),
    ];

    /// <summary>Whether the change may not have it: what the baseline accepted before the change is old, what it accepts since is not.</summary>
    private static bool Counts(Finding finding) => finding is { IsAccepted: false } and ({ Debt: null } or { Debt.IsOfThisChange: true, IsNew: not false });

    private static Check Coverage(PatchCoverage patch, decimal limit)
    {
        var outcome = patch.Coverage.State is MeasurementState.NotApplicable ? Outcome.Pass : patch.Coverage.Value.IsAtLeast(limit);
        return new("new_coverage", "LQ9522", CheckKind.Threshold, patch.Coverage, limit, outcome, []);
    }

    private static Check Policy(QualityEvidence evidence, WeakenedPolicy policy)
    {
        var outcome = policy.Count.Value.IsAtMost(policy.Limit);
        return new("weakened_policy", PolicyFindings.Id, CheckKind.BlockingRule, policy.Count, policy.Limit, outcome, outcome is Outcome.Pass ? [] : [.. evidence.Findings.Where(finding => finding.RuleId == PolicyFindings.Id).Take(QualityGate.PlacesPerCheck)]);
    }

    // what was not looked at may hold some, and what has no place may be one
    private static Check Count(BlockingRule rule, QualityEvidence evidence, PatchCoverage patch, Measurement[] looked, int limit)
    {
        var listed = evidence.Findings.Where(finding => Counts(finding) && evidence.Rules.GetValueOrDefault(finding.RuleId) is { } known && rule.Concerns(finding, known) && !IsWhole(finding, known)).ToArray();
        var found = listed.Where(finding => finding.IsNew == true).ToArray();
        var unplaced = listed.Count(finding => finding.IsNew is null);
        var unseen = looked.FirstOrDefault(measurement => measurement is not ({ Reason: null } or { State: MeasurementState.NotApplicable }));
        var value = unseen is not null ? Measurement.Bounded(Interval.AtLeast(found.Length), unseen.Reason!, unseen.Remedy ?? rule.Remedy)
            : unplaced == 0 ? Measurement.Measured(found.Length)
            : Measurement.Bounded(
                Interval.Between(found.Length, found.Length + unplaced),
                patch.Problem?.Message ?? $"{unplaced} findings have no place in the tree, so nobody knows whether they are new.",
                patch.Problem?.Remedy ?? "Fix them, or accept them before the change: dotnet build -t:QualityBaseline");
        var outcome = value.Value.IsAtMost(limit);
        return new(rule.Name, rule.Id, CheckKind.BlockingRule, value, limit, outcome, outcome is Outcome.Pass ? [] : [.. (found.Length > 0 ? found : listed).WorstFirst().Take(QualityGate.PlacesPerCheck)]);
    }

    /// <summary>Errors of the compiler and failed tests have conditions of their own.</summary>
    private static bool IsWhole(Finding finding, Rule rule) => BlockingRules.All.Any(blocking => Whole.Contains(blocking.Name) && blocking.Concerns(finding, rule));

    // of tests nothing is asked here but that they pass and cover
    private static Measurement[] Gaps(QualityEvidence evidence) =>
        [.. Metrics.All.Where(metric => metric.CountsFindings && metric.Dimension != Dimension.Testing && evidence.Measurements.ContainsKey(metric.Name)).Select(metric => evidence.Measurements[metric.Name])];
}
