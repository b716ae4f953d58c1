namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>What to repair, the most worthwhile first.</summary>
internal static class CostTable
{
    private const int Limit = 100;
    private static readonly string[] Columns = ["#Gain", "#Lost", "Rule", "Place", "Why it costs what it costs"];

    public static void Write(HtmlWriter html, IReadOnlyList<Cost> costs)
    {
        if (costs.Count == 0)
        {
            html.Nothing("No point is proved lost.");
            return;
        }

        html.Table("What a repair brings", Columns, costs.Take(Limit), cost => Row(html, cost));
        html.More(costs.Count - Limit, "losses");
    }

    private static void Row(HtmlWriter html, Cost cost)
    {
        html.NumberCell("+" + Shown.Share(cost.Deduction.Gain));
        html.NumberCell(Shown.Share(cost.Deduction.TotalPoints));
        html.NameCell(cost.Deduction.RuleId);
        html.PlaceCell(cost.Deduction.Location);
        using (html.Element(HtmlTag.Td))
        {
            html.Text(cost.Deduction.Explanation);
            html.Text(HtmlTag.Div, cost.Metric.Title, HtmlAttribute.Class("soft small"));
        }
    }
}
