using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Reporting.Reading;

/// <summary>Reads findings and their rules from a report.</summary>
internal static class FindingReader
{
    private static readonly Dictionary<string, Severity> Severities = Enum.GetValues<Severity>().ToDictionary(ReportNames.Of, StringComparer.Ordinal);
    private static readonly Dictionary<string, Confidence> Confidences = Enum.GetValues<Confidence>().ToDictionary(ReportNames.Of, StringComparer.Ordinal);

    public static Rule Rule(JsonElement rule) => new(
        rule.Text("id"),
        rule.Text("title"),
        rule.OptionalText("metric"),
        Known(Severities, rule, "severity"),
        rule.OptionalDecimal("securitySeverity"),
        [.. rule.Items("cwe").Select(number => number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var cwe) ? cwe : throw new JsonException("'cwe' holds something that is no number"))],
        [.. rule.Items("owasp").Select(category => category.AsText())],
        rule.Flag("criticalBug"),
        rule.Text("help"),
        rule.OptionalText("helpUri"),
        rule.Text("tool"));

    public static Finding Finding(JsonElement finding) => new(
        finding.Text("rule"),
        Known(Severities, finding, "severity"),
        finding.Text("message"),
        Location(finding.OptionalPart("location")),
        [.. finding.Items("projects").Select(project => project.AsText())],
        Known(Confidences, finding, "confidence"),
        finding.OptionalPart("suppression") is { } suppression ? new(suppression.Text("kind"), suppression.OptionalText("justification")) : null,
        finding.Text("fingerprint"),
        finding.Number("excess"))
    {
        Twin = Location(finding.OptionalPart("twin")),
        IsNew = finding.OptionalFlag("new"),
        Debt = finding.OptionalPart("baseline") is { } debt ? new(debt.Text("reason"), Day(debt.Text("expires"))) : null,
    };

    private static CodeLocation? Location(JsonElement? place) => place is { } known
        ? new(known.Text("path"), known.Number("line"), known.Number("column"), known.Number("endLine"), known.Number("endColumn"))
        : null;

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new JsonException("'expires' is no date such as 2027-01-31");

    private static T Known<T>(Dictionary<string, T> names, JsonElement element, string name) => names.TryGetValue(element.Text(name), out var value) ? value : throw new JsonException($"'{name}' is none of {string.Join(", ", names.Keys)}");
}
