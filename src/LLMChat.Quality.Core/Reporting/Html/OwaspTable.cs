using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>The OWASP categories and what the evidence says of each.</summary>
internal static class OwaspTable
{
    private static readonly string[] Columns = ["Category", "State", "#Open", "#Accepted", "What looked"];

    public static void Write(HtmlWriter html, QualityEvidence evidence) =>
        html.Table("OWASP Top 10", Columns, OwaspRow.Of(evidence), row => Row(html, row));

    private static void Row(HtmlWriter html, OwaspRow row)
    {
        using (html.Element(HtmlTag.Th, HtmlAttribute.Scope("row")))
        {
            html.Text(HtmlTag.Code, row.Category.Id);
            html.Text(" " + row.Category.Title);
        }

        using (html.Element(HtmlTag.Td))
            Badge(html, row);
        html.NumberCell(Shown.Count(row.Findings));
        html.NumberCell(Shown.Count(row.Accepted));
        html.Cell(row.Detail);
    }

    private static void Badge(HtmlWriter html, OwaspRow row)
    {
        var (kind, mark) = row.State switch
        {
            "findings" => ("fail", "✕"),
            "nothing found" => ("none", "–"),
            _ => ("gap", "?"),
        };
        html.Badge(kind, mark, row.State);
    }
}
