using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>One proved loss of points, and the metric that lost them.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Deduction">The loss.</param>
internal sealed record Cost(MetricScore Metric, Deduction Deduction)
{
    /// <summary>Every loss of a score, the one whose repair brings most first.</summary>
    public static IReadOnlyList<Cost> Of(ScoreCard score) =>
        [.. score.Dimensions
            .SelectMany(dimension => dimension.Metrics)
            .SelectMany(metric => metric.Deductions.Select(deduction => new Cost(metric, deduction)))
            .OrderByDescending(cost => cost.Deduction.Gain)
            .ThenByDescending(cost => cost.Deduction.TotalPoints)
            .ThenBy(cost => cost.Deduction.RuleId, StringComparer.Ordinal)
            .ThenBy(cost => cost.Deduction.Location?.Path, StringComparer.Ordinal)
            .ThenBy(cost => cost.Deduction.Location?.Line)
            .ThenBy(cost => cost.Deduction.Location?.Column)];
}
