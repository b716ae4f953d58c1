using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>How each metric became points.</summary>
internal static class MetricTable
{
    private static readonly string[] Columns = ["Metric", "#Weight", "#Measured", "#Score", "#Lost", "#Not measured", "Formula"];

    public static void Write(HtmlWriter html, ScoreCard score) =>
        html.Table("Metrics", Columns, score.Dimensions.SelectMany(dimension => dimension.Metrics), metric => Row(html, metric));

    private static void Row(HtmlWriter html, MetricScore metric)
    {
        using (html.Element(HtmlTag.Th, HtmlAttribute.Scope("row")))
        {
            html.Text(metric.Title);
            html.Text(HtmlTag.Div, metric.Name, HtmlAttribute.Class("soft small"));
        }

        html.NumberCell(metric.Weight == metric.EffectiveWeight ? Shown.Limit(metric.Weight) : $"{Shown.Limit(metric.Weight)} → {Shown.Limit(decimal.Round(metric.EffectiveWeight, 1))}");
        html.NumberCell(Value(metric.Input, Shown.Count));
        html.NumberCell(Value(metric.Score, Shown.Points));
        html.NumberCell(Points(metric.Deductions.Sum(deduction => deduction.TotalPoints)));
        html.NumberCell(Points(metric.UnmeasuredPoints));
        html.Cell(metric.Formula);
    }

    private static string Value(Measurement measurement, Func<Interval, string> text) => measurement.State switch
    {
        MeasurementState.NotApplicable => "not applicable",
        MeasurementState.NotMeasured => "not measured",
        _ => text(measurement.Value),
    };

    private static string Points(decimal points) => points == 0 ? "–" : Shown.Share(points);
}
