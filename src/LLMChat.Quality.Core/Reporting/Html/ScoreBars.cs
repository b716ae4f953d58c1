using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>Draws the total and the five dimensions as intervals.</summary>
internal static class ScoreBars
{
    public static void Write(HtmlWriter html, QualityReport report)
    {
        var limits = report.Configuration.Environments.GetValueOrDefault(report.Verdict.Environment);
        Hatching(html);
        using (html.Element(HtmlTag.Div, HtmlAttribute.Class("bars")))
        {
            var lost = report.Score.Dimensions.Sum(Lost);
            var open = report.Score.Dimensions.Sum(Open);
            Bar(html, new("Total", "", report.Score.Total, Shown.Points(report.Score.Total), limits?.Quality, Note(lost, open), "bar sum"));
            foreach (var dimension in report.Score.Dimensions)
                Bar(html, Of(dimension, limits));
        }

        Legend(html);
    }

    private static Row Of(DimensionScore dimension, Thresholds? limits)
    {
        var applies = dimension.Score.State != MeasurementState.NotApplicable;
        return new(
            ReportNames.TitleOf(dimension.Dimension),
            "weight " + Shown.Limit(dimension.Weight),
            applies ? dimension.Score.Value : null,
            Shown.Score(dimension.Score),
            Limit(dimension.Dimension, limits),
            applies ? Note(Lost(dimension), Open(dimension)) : dimension.Score.Reason ?? "",
            applies ? "bar" : "bar none");
    }

    private static decimal? Limit(Dimension dimension, Thresholds? limits) => dimension switch
    {
        Dimension.Security => limits?.Security,
        Dimension.Performance => limits?.Performance,
        _ => null,
    };

    private static decimal Lost(DimensionScore dimension) => dimension.Metrics.Sum(metric => metric.Deductions.Sum(deduction => deduction.TotalPoints));

    private static decimal Open(DimensionScore dimension) => dimension.Metrics.Sum(metric => metric.UnmeasuredPoints);

    private static string Note(decimal lost, decimal open) => (lost, open) switch
    {
        (0, 0) => "Nothing lost.",
        (_, 0) => $"{Shown.Share(lost)} points of the total lost.",
        (0, _) => $"{Shown.Share(open)} points of the total not measured.",
        _ => $"{Shown.Share(lost)} points of the total lost, {Shown.Share(open)} not measured.",
    };

    private static void Bar(HtmlWriter html, Row row)
    {
        using (html.Element(HtmlTag.Div, HtmlAttribute.Class(row.Style)))
        {
            using (html.Element(HtmlTag.Div, HtmlAttribute.Class("name")))
            {
                html.Text(row.Name);
                html.Text(HtmlTag.Span, row.Weight);
            }

            Drawing(html, row);
            html.Text(HtmlTag.Div, row.Value, HtmlAttribute.Class("value"));
            html.Text(HtmlTag.Div, row.Limit is { } limit ? $"{row.Note} Limit {Shown.Limit(limit)}." : row.Note, HtmlAttribute.Class("note"));
        }
    }

    private static void Drawing(HtmlWriter html, Row row)
    {
        var label = $"{row.Name}: {row.Value} of 100" + (row.Limit is { } asked ? $", limit {Shown.Limit(asked)}" : "");
        using (html.Element(HtmlTag.Svg, HtmlAttribute.Role("img"), HtmlAttribute.Label(label)))
        {
            if (row.Score is { } score)
            {
                var high = score.High ?? 100;
                Part(html, "sure", 0, score.Low);
                Part(html, "maybe", score.Low, high);
                Part(html, "hatch", score.Low, high);
                Part(html, "lost", high, 100);
                if (row.Limit is { } limit)
                    html.Empty(HtmlTag.SvgRect, HtmlAttribute.Class("limit"), HtmlAttribute.Left(Math.Min(limit, 99.7m)), HtmlAttribute.Width(2.5m), HtmlAttribute.FullHeight);
            }
        }
    }

    private static void Part(HtmlWriter html, string style, decimal from, decimal to)
    {
        if (to > from)
            html.Empty(HtmlTag.SvgRect, HtmlAttribute.Class(style), HtmlAttribute.Left(from), HtmlAttribute.Wide(to - from), HtmlAttribute.FullHeight);
    }

    private static void Hatching(HtmlWriter html)
    {
        using (html.Element(HtmlTag.Svg, HtmlAttribute.Class("defs"), HtmlAttribute.Hidden))
        using (html.Element(HtmlTag.SvgDefs))
        using (html.Element(HtmlTag.SvgPattern, HtmlAttribute.Id("hatch"), HtmlAttribute.PatternInPixels, HtmlAttribute.Width(8), HtmlAttribute.Height(8)))
            html.Empty(HtmlTag.SvgPath, HtmlAttribute.Class("stripe"), HtmlAttribute.Diagonal);
    }

    private static void Legend(HtmlWriter html)
    {
        using (html.Element(HtmlTag.Div, HtmlAttribute.Class("legend")))
        {
            Key(html, "proved", "sure");
            Key(html, "not measured", "maybe", "hatch");
            Key(html, "proved lost", "lost");
        }
    }

    private static void Key(HtmlWriter html, string text, params ReadOnlySpan<string> styles)
    {
        using (html.Element(HtmlTag.Span))
        {
            using (html.Element(HtmlTag.Svg, HtmlAttribute.Hidden))
            {
                foreach (var style in styles)
                    Part(html, style, 0, 100);
            }

            html.Text(text);
        }
    }

    private sealed record Row(string Name, string Weight, Interval? Score, string Value, decimal? Limit, string Note, string Style);
}
