using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate;

/// <summary>Where a check's value comes from, worst first.</summary>
internal static class Places
{
    /// <summary>The findings that cost most points of the total.</summary>
    public static ImmutableArray<Finding> OfLostPoints(QualityEvidence evidence, IEnumerable<MetricScore> metrics)
    {
        var findings = evidence.Findings
            .Where(finding => !finding.IsAccepted)
            .WorstFirst()
            .GroupBy(finding => (finding.RuleId, finding.Location))
            .ToDictionary(place => place.Key, place => new Queue<Finding>(place));
        return
        [
            .. metrics
                .SelectMany(metric => metric.Deductions)
                .OrderByDescending(deduction => deduction.TotalPoints)
                .Select(deduction => findings.GetValueOrDefault((deduction.RuleId, deduction.Location)) is { Count: > 0 } place ? place.Dequeue() : null)
                .OfType<Finding>()
                .Take(QualityGate.PlacesPerCheck),
        ];
    }

    /// <summary>The findings that a blocking rule counts.</summary>
    public static ImmutableArray<Finding> OfRule(QualityEvidence evidence, BlockingRule rule) =>
        [.. BlockingCount.Listed(rule, evidence).WorstFirst().Take(QualityGate.PlacesPerCheck)];
}
