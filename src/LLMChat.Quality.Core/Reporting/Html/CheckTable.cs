using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>The conditions of the environment, those that do not pass first.</summary>
internal static class CheckTable
{
    private const int Limit = 200;
    private static readonly string[] Columns = ["Outcome", "Check", "#Value", "#Limit", "Why, and what to do"];

    public static void Write(HtmlWriter html, Verdict verdict)
    {
        html.Table("Checks", Columns, verdict.Checks.OrderByDescending(check => check.Outcome).Take(Limit), check => Row(html, check));
        html.More(verdict.Checks.Length - Limit, "checks");
    }

    private static void Row(HtmlWriter html, Check check)
    {
        using (html.Element(HtmlTag.Td))
            html.Badge(check.Outcome);
        html.NameCell(check.Name);
        html.NumberCell(CheckWords.Value(check));
        html.NumberCell(CheckWords.Limit(check));
        using (html.Element(HtmlTag.Td))
        {
            html.Text(CheckWords.Reason(check));
            if (check.Outcome != Outcome.Pass)
            {
                html.Text(" ");
                html.Text(HtmlTag.Strong, CheckWords.Remedy(check));
            }
        }
    }
}
