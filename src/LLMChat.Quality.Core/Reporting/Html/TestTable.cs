using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>Results and coverage by layer.</summary>
internal static class TestTable
{
    private static readonly string[] Columns = ["Layer", "State", "#Projects", "#Passed", "#Failed", "#Skipped", "#Lines", "#Branches", "#Methods"];

    public static void Write(HtmlWriter html, QualityEvidence evidence)
    {
        if (evidence.Patch is { } patch)
            html.Text(HtmlTag.P, $"New lines since {patch.Reference}: {CoverageWords.Of(patch)}");
        var rows = LayerRow.Of(evidence.Tests);
        if (rows.Count == 0)
            html.Nothing(evidence.Tests.Absence.Message);
        else
            html.Table("Tests", Columns, rows, row => Row(html, row));
    }

    private static void Row(HtmlWriter html, LayerRow row)
    {
        html.NameCell(ReportNames.Of(row.Layer));
        using (html.Element(HtmlTag.Td))
            html.Badge(row.IsWhole ? MeasurementState.Measured : MeasurementState.NotMeasured);
        html.NumberCell(Shown.Count(row.Projects));
        foreach (var count in new[] { row.Results?.Passed, row.Results?.Failed, row.Results?.Skipped })
            html.NumberCell(count is { } known ? Shown.Count(known) : "–");
        foreach (var share in new[] { row.Coverage?.Lines, row.Coverage?.Branches, row.Coverage?.Methods })
            html.NumberCell(Shown.Percent(share));
    }
}
