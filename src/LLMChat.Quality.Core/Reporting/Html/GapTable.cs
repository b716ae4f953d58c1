namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>What was not measured, and the command that would measure it.</summary>
internal static class GapTable
{
    private const int Limit = 200;
    private const int Titles = 12;
    private static readonly string[] Columns = ["What", "#Points", "Why", "What would measure it"];

    public static void Write(HtmlWriter html, IReadOnlyList<Gap> gaps)
    {
        if (gaps.Count == 0)
        {
            html.Nothing("Everything the policy asks for was measured.");
            return;
        }

        html.Table("What was not measured", Columns, gaps.Take(Limit), gap => Row(html, gap));
        html.More(gaps.Count - Limit, "gaps");
    }

    private static void Row(HtmlWriter html, Gap gap)
    {
        var more = gap.Titles.Length > Titles ? $" and {Shown.Count(gap.Titles.Length - Titles)} more" : "";
        html.Cell(string.Join(", ", gap.Titles.Take(Titles)) + more);
        html.NumberCell(gap.Points == 0 ? "–" : Shown.Share(gap.Points));
        html.Text(HtmlTag.Td, gap.Reason, HtmlAttribute.Class("why"));
        using (html.Element(HtmlTag.Td, HtmlAttribute.Class("why")))
            html.Remedy(gap.Remedy);
    }
}
