using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>Makes the score of the evidence: a pure function, the same for the same evidence in any order.</summary>
/// <remarks>
/// What was not measured stays in the formula and makes the score an interval; only what is proved not to apply gives its weight to the
/// other metrics of its dimension, and a dimension without any gives its weight to the others.
/// </remarks>
public static class Scorer
{
    private const string NotMeasuredYet = "nothing has measured it";

    /// <summary>Scores the evidence under the weights of the configuration.</summary>
    public static ScoreCard Score(QualityEvidence evidence, QualityConfiguration configuration)
    {
        var graded = Graded(evidence, configuration);
        var dimensions = Enum.GetValues<Dimension>();
        var weights = dimensions.Select(dimension => configuration.Weighting.GetValueOrDefault(dimension)).ToArray();
        var effective = Weights.Effective(weights, dimensions.Select(dimension => graded[dimension].Any(metric => metric.Grade.Applies)).ToArray());
        var scores = dimensions.Select((dimension, index) => Dimensional(configuration, dimension, weights[index], effective[index], [.. graded[dimension]]));
        return Card([.. scores]);
    }

    private static ILookup<Dimension, (MetricInput Input, Grade Grade)> Graded(QualityEvidence evidence, QualityConfiguration configuration)
    {
        var code = CodeBase.Of(evidence);
        var findings = evidence.Findings
            .Where(finding => !finding.IsAccepted)
            .WorstFirst()
            .ToLookup(finding => evidence.Rules.GetValueOrDefault(finding.RuleId)?.Metric ?? "", StringComparer.Ordinal);
        return Metrics.All
            .Where(metric => WeightOf(metric, configuration) > 0)
            .Select(metric => new MetricInput(metric, MeasurementOf(evidence, metric), [.. findings[metric.Name]], code) { Shortfalls = metric.Name == MetricNames.Coverage ? Shortfall.Uncovered(evidence.Tests.Coverage) : evidence.Shortfalls.GetValueOrDefault(metric.Name, []) })
            .ToLookup(input => input.Metric.Dimension, input => (input, input.Metric.Function.Grade(input)));
    }

    private static decimal WeightOf(Metric metric, QualityConfiguration configuration) => configuration.MetricWeights.GetValueOrDefault(metric.Name, metric.Weight);

    private static Measurement MeasurementOf(QualityEvidence evidence, Metric metric) =>
        evidence.Measurements.GetValueOrDefault(metric.Name)
        ?? (metric.CountsFindings ? Measurement.CountNotMeasured(NotMeasuredYet, metric.Remedy) : Measurement.PercentNotMeasured(NotMeasuredYet, metric.Remedy));

    private static DimensionScore Dimensional(QualityConfiguration configuration, Dimension dimension, decimal weight, decimal effectiveWeight, ImmutableArray<(MetricInput Input, Grade Grade)> graded)
    {
        decimal[] own = [.. graded.Select(metric => WeightOf(metric.Input.Metric, configuration))];
        var weights = Weights.Effective(own, [.. graded.Select(metric => metric.Grade.Applies)]);
        ImmutableArray<MetricScore> metrics = [.. graded.Select((metric, index) => Metrical(metric.Input, metric.Grade, own[index], weights[index], effectiveWeight))];
        return new(dimension, weight, effectiveWeight, DimensionScoreOf(metrics), metrics);
    }

    private static Measurement DimensionScoreOf(ImmutableArray<MetricScore> metrics)
    {
        var applicable = metrics.Where(metric => metric.Score.State is not MeasurementState.NotApplicable).ToList();
        if (applicable.Count == 0)
            return Measurement.NotApplicable(Reasons.Joined(metrics.Select(metric => metric.Score.Reason)));

        var low = applicable.Sum(metric => Points.Of(metric.EffectiveWeight, metric.Score.Value.Low));
        var high = applicable.Sum(metric => Points.Of(metric.EffectiveWeight, metric.Score.Value.High!.Value));
        return Scores.Of(Interval.Between(low, high), applicable.Select(metric => metric.Score));
    }

    private static MetricScore Metrical(MetricInput input, Grade grade, decimal own, decimal weight, decimal dimensionWeight)
    {
        var (metric, inTotal) = (input.Metric, Points.Of(dimensionWeight, weight));
        var width = grade.Applies ? grade.Score.Value.High!.Value - grade.Score.Value.Low : 0;
        var deductions = grade.Losses
            .Select(loss => new Deduction(loss.Points, Points.Of(inTotal, loss.Points), Points.Of(inTotal, loss.Gain), loss.RuleId, loss.Location, loss.Explanation))
            .OrderByDescending(deduction => deduction.Points);
        return new(metric.Name, metric.Title, metric.Formula, own, weight, input.Measurement, grade.Score, Points.Of(inTotal, width), [.. deductions]);
    }

    private static ScoreCard Card(ImmutableArray<DimensionScore> dimensions)
    {
        var metrics = dimensions.SelectMany(dimension => dimension.Metrics).ToList();
        var high = 100 - metrics.Sum(metric => metric.Deductions.Sum(deduction => deduction.TotalPoints));
        return new(Interval.Between(high - metrics.Sum(metric => metric.UnmeasuredPoints), high), dimensions);
    }
}
