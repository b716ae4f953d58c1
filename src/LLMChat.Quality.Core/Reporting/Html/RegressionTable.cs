using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>What is worse than in the reference run, and the runs before.</summary>
internal static class RegressionTable
{
    private static readonly string[] Columns = ["What", "Outcome", "#Change", "#Limit", "Why"];
    private static readonly string[] RunColumns = ["#Run", "Commit", "Recorded", "Environment", "Verdict", "#Score", "#Coverage"];

    public static void Write(HtmlWriter html, QualityReport report)
    {
        if (report.Evidence.Reference is not { } reference)
        {
            html.Nothing("No run was recorded. dotnet build -t:QualityRecord on the base branch remembers one.");
            return;
        }

        html.Text(HtmlTag.P, RegressionWords.Of(reference) is { } run ? $"Measured against {run}.{RegressionWords.Weight(report)}" : $"{reference.Problem!.Message} {reference.Problem.Remedy}");
        if (!report.Verdict.Regressions.IsEmpty)
            html.Table("Regressions", Columns, report.Verdict.Regressions, regression => Row(html, regression));
        if (!reference.Trend.IsEmpty)
            html.Table("Recorded runs", RunColumns, reference.Trend.Reverse(), record => Row(html, record));
    }

    private static void Row(HtmlWriter html, Regression regression)
    {
        html.Cell(regression.Title);
        using (html.Element(HtmlTag.Td))
            html.Badge(regression.Outcome);
        html.NumberCell(RegressionWords.Change(regression));
        html.NumberCell(Shown.Limit(regression.Limit));
        html.Cell(regression.Change.Reason ?? "");
    }

    private static void Row(HtmlWriter html, HistoryRecord record)
    {
        html.NumberCell(Shown.Count(record.Number));
        html.Cell(record.Commit[..Math.Min(10, record.Commit.Length)]);
        html.Cell(record.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        html.Cell(record.Environment);
        html.Cell(record.Outcome);
        html.NumberCell(Shown.Points(Evidence.Interval.Between(record.Score.Low, record.Score.High)));
        html.NumberCell(Shown.Points(Evidence.Interval.Between(record.Coverage.Low, record.Coverage.High)));
    }
}
