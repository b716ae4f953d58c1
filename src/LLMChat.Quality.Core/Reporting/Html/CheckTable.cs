using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>The conditions of the environment, those that do not pass first.</summary>
internal static class CheckTable
{
    private const int Limit = 200;
    private const int PlacesPerCheck = 3;
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
            html.Text(CheckWords.Reason(check) ?? "");
            html.Text(" ");
            html.Remedy(CheckWords.Remedy(check));
            foreach (var place in check.Places.Take(PlacesPerCheck))
                Place(html, place);
        }
    }

    private static void Place(HtmlWriter html, Finding place)
    {
        using (html.Element(HtmlTag.Div, HtmlAttribute.Class("small at")))
        {
            html.Text(HtmlTag.Code, place.RuleId);
            html.Text(" " + place.Message);
            if (place.Location is { } location)
                html.Text(HtmlTag.Div, Places.Of(location), HtmlAttribute.Class("soft"));
        }
    }
}
