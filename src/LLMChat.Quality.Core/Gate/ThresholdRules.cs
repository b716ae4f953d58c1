using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate;

/// <summary>The table of thresholds: values that must reach what the environment asks for.</summary>
public static class ThresholdRules
{
    /// <summary>Every threshold.</summary>
    public static ImmutableArray<ThresholdRule> All { get; } =
    [
        new("quality_threshold",     "LQ9501", "total score",       limits => limits.Quality,     (_, card) => Total(card),                          card => card.Dimensions.SelectMany(dimension => dimension.Metrics)),
        new("security_threshold",    "LQ9502", "security score",    limits => limits.Security,    (_, card) => card[Dimension.Security].Score,       card => card[Dimension.Security].Metrics),
        new("coverage_threshold",    "LQ9503", "line coverage",     limits => limits.Coverage,    (evidence, _) => Coverage(evidence),               card => card[Dimension.Testing].Metrics.Where(metric => metric.Name == MetricNames.Coverage)),
        new("performance_threshold", "LQ9504", "performance score", limits => limits.Performance, (_, card) => card[Dimension.Performance].Score,    card => card[Dimension.Performance].Metrics),
    ];

    private static Measurement Total(ScoreCard card) => Scores.Of(card.Total, card.Dimensions.Select(dimension => dimension.Score));

    /// <summary>Tests and coverage are never 'not applicable': whoever says so has not measured them.</summary>
    private static Measurement Coverage(QualityEvidence evidence) => evidence.Measurements.GetValueOrDefault(MetricNames.Coverage) switch
    {
        { State: not MeasurementState.NotApplicable } coverage => coverage,
        _ => Measurement.PercentNotMeasured("coverage was not measured", "dotnet test"),
    };
}
