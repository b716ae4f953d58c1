using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>Findings by rule, the worst rule first.</summary>
internal static class FindingList
{
    private const int Rules = 100;
    private const int Findings = 400;
    private const int FindingsPerRule = 50;
    private const int OpenRules = 3;
    private static readonly string[] Columns = ["Place", "Message"];

    public static void Write(HtmlWriter html, QualityEvidence evidence)
    {
        if (evidence.Findings.IsEmpty)
        {
            html.Nothing("No rule found anything. Look at what was not measured before you believe it.");
            return;
        }

        var left = Findings;
        var hidden = 0;
        var groups = Groups(evidence);
        foreach (var (index, group) in groups.Index())
        {
            var shown = index < Rules ? Math.Min(Math.Min(left, FindingsPerRule), group.Findings.Count) : 0;
            if (shown > 0)
                One(html, group, shown, index < OpenRules);
            left -= shown;
            hidden += group.Findings.Count - shown;
        }

        html.More(hidden, "findings");
    }

    private static List<Group> Groups(QualityEvidence evidence) =>
        [.. WorstFirst.Order(evidence.Findings, evidence.Rules)
            .GroupBy(finding => finding.RuleId, StringComparer.Ordinal)
            .Select(group => new Group(group.Key, evidence.Rules.GetValueOrDefault(group.Key), [.. group.OrderBy(finding => finding.IsAccepted)]))
            .OrderBy(group => group.Open == 0)
            .ThenByDescending(group => group.Worst)
            .ThenByDescending(group => group.Rule?.SecuritySeverity ?? 0)
            .ThenByDescending(group => group.Open)
            .ThenBy(group => group.Id, StringComparer.Ordinal)];

    private static void One(HtmlWriter html, Group group, int shown, bool isOpen)
    {
        using (isOpen ? html.Element(HtmlTag.Details, HtmlAttribute.Open) : html.Element(HtmlTag.Details))
        {
            Heading(html, group);
            Help(html, group.Rule);
            html.Table("Findings of " + group.Id, Columns, group.Findings.Take(shown), finding => Row(html, finding));
            html.More(group.Findings.Count - shown, "findings of this rule");
        }
    }

    private static void Heading(HtmlWriter html, Group group)
    {
        using (html.Element(HtmlTag.Summary))
        {
            html.Badge(group.Worst);
            html.Text(HtmlTag.Code, group.Id);
            html.Text(HtmlTag.Strong, group.Rule?.Title ?? "A rule that nothing describes");
            var accepted = group.Findings.Count - group.Open;
            html.Text(HtmlTag.Span, accepted == 0 ? Shown.Count(group.Open) : $"{Shown.Count(group.Open)} open, {Shown.Count(accepted)} accepted", HtmlAttribute.Class("count"));
        }
    }

    private static void Help(HtmlWriter html, Rule? rule)
    {
        if (rule is null)
            return;
        using (html.Element(HtmlTag.P, HtmlAttribute.Class("soft small")))
        {
            html.Text(string.Join(" · ", Marks(rule)));
            if (Sarif.SarifRule.HttpUri(rule.HelpUri) is { } address)
            {
                html.Text(" · ");
                html.Text(HtmlTag.A, "about this rule", HtmlAttribute.ToPage(new Uri(address)), HtmlAttribute.NoReferrer);
            }
        }
    }

    private static IEnumerable<string> Marks(Rule rule)
    {
        yield return rule.Tool;
        if (rule.SecuritySeverity is { } severity)
            yield return "security severity " + severity.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var cwe in rule.Cwe)
            yield return "CWE-" + cwe.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var owasp in rule.Owasp)
            yield return "OWASP " + owasp;
        if (rule.IsCriticalBug)
            yield return "counts as a critical bug";
    }

    private static void Row(HtmlWriter html, Finding finding)
    {
        html.PlaceCell(finding.Location);
        using (html.Element(HtmlTag.Td, HtmlAttribute.Class(finding.IsAccepted ? "struck" : "open")))
        {
            html.Text(finding.Message);
            if (finding.Suppression is { } suppression)
                html.Text(HtmlTag.Div, Reason(finding, suppression), HtmlAttribute.Class("soft small"));
            if (finding is { Debt: { } debt, IsAccepted: false })
                html.Text(HtmlTag.Div, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"In the baseline until {debt.Expires:yyyy-MM-dd}, costs points and blocks nothing: {debt.Reason}"), HtmlAttribute.Class("soft small"));
            if (finding.Location is null && !finding.Projects.IsEmpty)
                html.Text(HtmlTag.Div, finding.Projects[0], HtmlAttribute.Class("soft small"));
        }
    }

    private static string Reason(Finding finding, Suppression suppression) =>
        (finding.IsAccepted ? "Accepted by " : "Silenced without a reason, so it still counts: ") + suppression.Kind +
        (suppression.IsJustified ? ": " + suppression.Justification : ".");

    private sealed record Group(string Id, Rule? Rule, IReadOnlyList<Finding> Findings)
    {
        public int Open => Findings.Count(finding => !finding.IsAccepted);

        public Severity Worst => Findings.Max(finding => finding.Severity);
    }
}
