using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>The sources of evidence, and the problems on the way.</summary>
internal static class SourceTable
{
    private const int Limit = 200;
    private static readonly string[] Columns = ["Source", "State", "What was looked at, or why not"];
    private static readonly string[] ProblemColumns = ["Problem", "Place", "What happened", "What to do"];

    public static void Write(HtmlWriter html, QualityEvidence evidence)
    {
        html.Table("Sources of evidence", Columns, evidence.Sources, source => Row(html, source));
        if (evidence.Problems.IsEmpty)
            return;
        html.Text(HtmlTag.H3, "Problems on the way", HtmlAttribute.Id("problems"));
        html.Table("Problems", ProblemColumns, evidence.Problems.Take(Limit), problem => Row(html, problem));
        html.More(evidence.Problems.Length - Limit, "problems");
    }

    private static void Row(HtmlWriter html, EvidenceSource source)
    {
        using (html.Element(HtmlTag.Th, HtmlAttribute.Scope("row")))
            html.Text(source.Title);
        using (html.Element(HtmlTag.Td))
            html.Badge(source.State);
        html.Cell(source.Detail);
    }

    private static void Row(HtmlWriter html, Problem problem)
    {
        html.NameCell(problem.Id);
        html.PlaceCell(problem.Path is { } path ? new CodeLocation(path, problem.Line, problem.Column, problem.Line, problem.Column) : null);
        html.Cell(problem.Message);
        html.Cell(problem.Remedy);
    }
}
