using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Reporting.Json;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Writes a rule the way GitHub shows it.</summary>
internal static class SarifRule
{
    /// <summary>The rules of the findings, in the order of their ids; one is made up for an id that nothing describes.</summary>
    public static ImmutableArray<Rule> Used(ImmutableArray<Finding> findings, IReadOnlyDictionary<string, Rule> rules) =>
        [.. findings
            .Select(finding => finding.RuleId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => rules.GetValueOrDefault(id) ?? Unknown(id))];

    /// <summary>Writes a rule. GitHub calls the confidence of a rule's findings its precision.</summary>
    public static void Write(Utf8JsonWriter json, Rule rule, Confidence confidence)
    {
        var help = Help(rule);
        json.WriteString("id", rule.Id);
        json.WriteString("name", Name(rule));
        json.Object("shortDescription", () => json.WriteString("text", VisibleText.Of(Title(rule), SarifLimits.RuleText)));
        json.Object("fullDescription", () => json.WriteString("text", VisibleText.Of($"{Title(rule)} ({rule.Id}, {rule.Tool})", SarifLimits.RuleText)));
        json.Object("help", () =>
        {
            json.WriteString("text", help);
            json.WriteString("markdown", help);
        });
        if (HttpUri(rule.HelpUri) is { } uri)
            json.WriteString("helpUri", uri);
        json.Object("defaultConfiguration", () => json.WriteString("level", SarifLevel.Of(rule.Severity)));
        json.Object("properties", () => Properties(json, rule, confidence));
    }

    /// <summary>The address when it is one that a browser can open safely.</summary>
    internal static string? HttpUri(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;

    private static void Properties(Utf8JsonWriter json, Rule rule, Confidence confidence)
    {
        json.WriteString("precision", ReportNames.Of(confidence));
        json.WriteString("problem.severity", SarifLevel.ProblemOf(rule.Severity));
        if (rule.SecuritySeverity is { } severity)
            json.WriteString("security-severity", Math.Clamp(severity, 0.1m, 10m).ToString("0.0", CultureInfo.InvariantCulture));
        json.Texts("tags", Tags(rule).Distinct(StringComparer.Ordinal).Take(SarifLimits.Tags));
    }

    private static IEnumerable<string> Tags(Rule rule)
    {
        if (rule.IsSecurity)
            yield return "security";
        if (rule.Dimension is { } dimension)
            yield return ReportNames.Of(dimension);
        foreach (var cwe in rule.Cwe)
            yield return "external/cwe/cwe-" + cwe.ToString("000", CultureInfo.InvariantCulture);
        foreach (var owasp in rule.Owasp)
            yield return "owasp/" + owasp;
    }

    /// <summary>The title in one word, as SARIF asks for: <c>AsyncMethodReturnsVoid</c>; never the id.</summary>
    private static string Name(Rule rule)
    {
        var name = new StringBuilder();
        foreach (var word in rule.Title.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            name.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        var text = new string([.. name.ToString().Where(char.IsAsciiLetterOrDigit).Take(SarifLimits.RuleName)]);
        return text.Length == 0 || text == rule.Id ? "Rule" + rule.Id : text;
    }

    private static readonly char[] Separators = [' ', '-', '\'', '.', ',', ':', '/', '\t', '\n'];

    private static string Title(Rule rule) => string.IsNullOrWhiteSpace(rule.Title) ? "Rule " + rule.Id : rule.Title;

    private static string Help(Rule rule)
    {
        var help = string.IsNullOrWhiteSpace(rule.Help) ? $"{Title(rule)}. See the documentation of {rule.Id} in {rule.Tool}." : rule.Help.ReplaceLineEndings("\n");
        return help.Length <= SarifLimits.Help ? help : string.Concat(help.AsSpan(0, SarifLimits.Help - 1), "…");
    }

    private static Rule Unknown(string id) => new(id, "Rule " + id, null, Severity.Low, null, [], [], false, "", null, "an analyzer");
}
