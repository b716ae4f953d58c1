using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>Results and coverage by layer.</summary>
internal static class TestTable
{
    private static readonly string[] Columns = ["Layer", "State", "#Projects", "#Passed", "#Failed", "#Skipped", "#Lines", "#Branches", "#Methods"];

    private static readonly string[] RoleColumns = ["Code", "State", "#Run", "Not run"];

    public static void Write(HtmlWriter html, QualityEvidence evidence)
    {
        if (evidence.Patch is { } patch)
            html.Text(HtmlTag.P, $"New lines since {patch.Reference}: {CoverageWords.Of(patch)}");
        var rows = LayerRow.Of(evidence.Tests);
        if (rows.Count == 0)
            html.Nothing(evidence.Tests.Absence.Message);
        else
            html.Table("Tests", Columns, rows, row => Row(html, row));
        var roles = evidence.Roles.Where(role => role.Places.Total > 0).ToArray();
        if (roles.Length == 0)
            return;
        html.Text(HtmlTag.P, "What integration tests run of the code that answers requests, asks a database, or calls another service:");
        html.Table("Integration", RoleColumns, roles, role => Row(html, role));
    }

    private static void Row(HtmlWriter html, RoleCoverage role)
    {
        html.NameCell(role.Name);
        using (html.Element(HtmlTag.Td))
            html.Badge(CoverageWords.IsKnown(role) ? MeasurementState.Measured : MeasurementState.NotMeasured);
        html.NumberCell(CoverageWords.Of(role));
        html.Cell(CoverageWords.Uncovered(role));
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
