using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Parts;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>Scopes and projects one by one: each by the same formulas as the whole.</summary>
internal static class PartTable
{
    private const int Limit = 200;
    private const int Owners = 3;
    private static readonly string[] ScopeColumns = ["Outcome", "Scope", "Owners", "#Score", "#Security", "#Coverage", "#Performance", "What it lacks"];
    private static readonly string[] ProjectColumns = ["It would", "Project", "Owners", "#Score", "#Security", "#Coverage", "#Performance", "What it lacks"];

    public static void Write(HtmlWriter html, Verdict verdict)
    {
        if (!verdict.Scopes.IsEmpty)
            html.Table("Scopes", ScopeColumns, verdict.Scopes.OrderByDescending(part => part.Outcome).Take(Limit), part => Row(html, part));
        if (verdict.Projects.IsEmpty)
            return;
        html.Text(HtmlTag.P, $"Each project that holds no tests, held against what {verdict.Environment} asks of the whole. That is shown only: the verdict is about the whole.");
        html.Table("Projects one by one", ProjectColumns, verdict.Projects.OrderByDescending(part => part.Outcome).ThenBy(part => part.Card.Total.Low).Take(Limit), part => Row(html, part));
        html.More(verdict.Projects.Length - Limit, "projects");
    }

    private static void Row(HtmlWriter html, PartVerdict part)
    {
        using (html.Element(HtmlTag.Td))
        {
            if (part.Outcome is { } outcome)
                html.Badge(outcome);
            else
                html.Text("–");
        }

        html.NameCell(part.Name);
        html.Cell(string.Join(", ", part.Owners.Take(Owners)));
        html.NumberCell(Shown.Points(part.Card.Total));
        html.NumberCell(Shown.Score(part.Card[Dimension.Security].Score));
        html.NumberCell(PartWords.Coverage(part));
        html.NumberCell(Shown.Score(part.Card[Dimension.Performance].Score));
        html.Text(HtmlTag.Td, PartWords.Lacks(part), HtmlAttribute.Class("why"));
    }
}
