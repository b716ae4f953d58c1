namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>What to repair, the most worthwhile first: rule by rule, then place by place.</summary>
internal static class CostTable
{
    private const int Limit = 50;
    private const int RuleLimit = 20;
    private const int PlacesPerRule = 2; // fewer on average, and the table of rules would only repeat that of places
    private static readonly string[] Columns = ["#Gain", "#Lost", "Rule", "Place", "Why it costs what it costs"];
    private static readonly string[] RuleColumns = ["#Lost", "#Places", "Rule", "What"];

    public static void Write(HtmlWriter html, QualityReport report, IReadOnlyList<Cost> costs)
    {
        if (costs.Count == 0)
        {
            html.Nothing("No point is proved lost.");
            return;
        }

        ByRule(html, report, costs);
        html.Table("What a repair brings", Columns, costs.Take(Limit), cost => Row(html, cost));
        html.More(costs.Count - Limit, "losses");
    }

    private static void ByRule(HtmlWriter html, QualityReport report, IReadOnlyList<Cost> costs)
    {
        var rules = costs
            .GroupBy(cost => cost.Deduction.RuleId, StringComparer.Ordinal)
            .Select(rule => (Id: rule.Key, Lost: rule.Sum(cost => cost.Deduction.TotalPoints), Places: rule.Count(), rule.First().Metric))
            .OrderByDescending(rule => rule.Lost)
            .ThenBy(rule => rule.Id, StringComparer.Ordinal)
            .ToList();
        if (costs.Count <= Limit && rules.Count * PlacesPerRule > costs.Count)
            return;

        html.Text(HtmlTag.H3, "By rule");
        html.Table("Points lost by rule", RuleColumns, rules.Take(RuleLimit), rule =>
        {
            html.NumberCell(Shown.Share(rule.Lost));
            html.NumberCell(Shown.Count(rule.Places));
            html.NameCell(rule.Id);
            using (html.Element(HtmlTag.Td))
            {
                html.Text(report.Evidence.Rules.GetValueOrDefault(rule.Id)?.Title ?? rule.Metric.Title);
                html.Text(HtmlTag.Div, rule.Metric.Title, HtmlAttribute.Class("soft small"));
            }
        });
        html.More(rules.Count - RuleLimit, "rules");
        html.Text(HtmlTag.H3, "By place");
    }

    private static void Row(HtmlWriter html, Cost cost)
    {
        html.NumberCell(Shown.Gain(cost.Deduction.Gain));
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
