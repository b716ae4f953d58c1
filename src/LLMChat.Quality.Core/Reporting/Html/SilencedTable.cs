using LLMChat.Quality.Core.Evidence.Silenced;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>Everything that is silenced, what has no reason first.</summary>
internal static class SilencedTable
{
    private const int Limit = 500;
    private static readonly string[] Columns = ["Reason given", "Rule", "Place", "Silenced by", "Reason"];

    public static void Write(HtmlWriter html, SilencedPlaces places)
    {
        html.Table("What is silenced", Columns, places.All.Take(Limit), place => Row(html, place));
        html.More(places.All.Length - Limit, "places");
    }

    private static void Row(HtmlWriter html, SilencedPlace place)
    {
        using (html.Element(HtmlTag.Td))
        {
            if (place.IsJustified)
                html.Badge("measured", "✓", "yes");
            else
                html.Badge("gap", "?", "no");
        }

        html.NameCell(place.What);
        if (place.Location is null)
            html.Cell(place.Project ?? "");
        else
            html.PlaceCell(place.Location);
        html.Cell(place.Kind);
        html.Text(HtmlTag.Td, place.Justification ?? (place is { By: SilencedBy.Audit, IsJustified: true } ? "in the project file" : ""), HtmlAttribute.Class("why"));
    }
}
