using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate;

/// <summary>What is known of the count that a blocking rule limits.</summary>
internal static class BlockingCount
{
    /// <summary>The count of the evidence, never less than what its findings prove.</summary>
    public static Measurement Of(BlockingRule rule, QualityEvidence evidence)
    {
        var count = evidence.BlockingCounts.GetValueOrDefault(rule.Name) is { State: not MeasurementState.NotApplicable } given
            ? given
            : Measurement.CountNotMeasured($"{rule.Title} were not counted", rule.Remedy);
        var listed = Listed(rule, evidence).Count();
        if (count.Value.Low >= listed)
            return count;

        var known = count.Value.High is { } high ? Interval.Between(listed, Math.Max(high, listed)) : Interval.AtLeast(listed);
        return known.IsExact ? Measurement.Measured(listed) : Measurement.Bounded(known, count.Reason ?? $"{listed} are listed", count.Remedy ?? rule.Remedy);
    }

    /// <summary>The findings that it counts.</summary>
    public static IEnumerable<Finding> Listed(BlockingRule rule, QualityEvidence evidence) =>
        evidence.Findings.Where(finding => finding is { IsAccepted: false, Debt: null } && evidence.Rules.GetValueOrDefault(finding.RuleId) is { } known && rule.Concerns(finding, known));
}
