using System.Text.Json;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes findings and the rules they break. Never a line of source.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.Text("metric", rule.Metric);
        json.WriteString("severity", ReportNames.Of(rule.Severity));
        json.Number("securitySeverity", rule.SecuritySeverity);
        json.List("cwe", rule.Cwe, json.WriteNumberValue);
        json.Texts("owasp", rule.Owasp);
        json.WriteBoolean("criticalBug", rule.IsCriticalBug);
        json.WriteString("help", rule.Help);
        json.Text("helpUri", rule.HelpUri);
        json.WriteString("tool", rule.Tool);
    }

    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.RuleId);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("severity", ReportNames.Of(finding.Severity));
        json.WriteString("confidence", ReportNames.Of(finding.Confidence));
        json.WriteString("message", finding.Message);
        json.Location(finding.Location);
        json.Texts("projects", finding.Projects);
        json.WriteNumber("excess", finding.Excess);
        json.Location(finding.Twin, "twin");
        json.Flag("new", finding.IsNew);
        json.WriteBoolean("accepted", finding.IsAccepted);
        Suppression(json, finding.Suppression);
        Debt(json, finding.Debt);
    }

    private static void Debt(Utf8JsonWriter json, AcceptedDebt? debt)
    {
        if (debt is null)
        {
            json.WriteNull("baseline");
            return;
        }

        json.Object("baseline", () =>
        {
            json.WriteString("reason", debt.Reason);
            json.WriteString("expires", debt.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        });
    }

    private static void Suppression(Utf8JsonWriter json, Suppression? suppression)
    {
        if (suppression is null)
        {
            json.WriteNull("suppression");
            return;
        }

        json.Object("suppression", () =>
        {
            json.WriteString("kind", suppression.Kind);
            json.Text("justification", suppression.Justification);
        });
    }
}
