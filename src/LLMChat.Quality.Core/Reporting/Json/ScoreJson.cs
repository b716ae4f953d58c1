using System.Text.Json;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes the score and every point that is missing from it.</summary>
internal static class ScoreJson
{
    public static void Write(Utf8JsonWriter json, ScoreCard score) => json.Object("score", () =>
    {
        json.Number("low", score.Total.Low);
        json.Number("high", score.Total.High);
        json.Objects("dimensions", score.Dimensions, dimension => One(json, dimension));
    });

    private static void One(Utf8JsonWriter json, DimensionScore dimension)
    {
        json.WriteString("name", ReportNames.Of(dimension.Dimension));
        json.Number("weight", dimension.Weight);
        json.Number("effectiveWeight", dimension.EffectiveWeight);
        json.Object("score", () => json.Measurement(dimension.Score));
        json.Objects("metrics", dimension.Metrics, metric => One(json, metric));
    }

    private static void One(Utf8JsonWriter json, MetricScore metric)
    {
        json.WriteString("name", metric.Name);
        json.WriteString("title", metric.Title);
        json.WriteString("formula", metric.Formula);
        json.Number("weight", metric.Weight);
        json.Number("effectiveWeight", metric.EffectiveWeight);
        json.Text("measuredBy", MetricSources.Of(metric.Name));
        json.Object("input", () => json.Measurement(metric.Input));
        json.Object("score", () => json.Measurement(metric.Score));
        json.Number("unmeasuredPoints", metric.UnmeasuredPoints);
        json.Objects("deductions", metric.Deductions, deduction => One(json, deduction));
    }

    private static void One(Utf8JsonWriter json, Deduction deduction)
    {
        json.WriteString("rule", deduction.RuleId);
        json.Location(deduction.Location);
        json.Number("points", deduction.Points);
        json.Number("totalPoints", deduction.TotalPoints);
        json.Number("gain", deduction.Gain);
        json.WriteString("explanation", deduction.Explanation);
    }
}
