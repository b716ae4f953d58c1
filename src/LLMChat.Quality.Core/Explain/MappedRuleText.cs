using System.Globalization;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Explain;

/// <summary>What we make of a rule of others.</summary>
internal static class MappedRuleText
{
    /// <summary>A rule of our table.</summary>
    public static IEnumerable<string> Of(SdkRow row) => Of(row.Rule, Default(row));

    /// <summary>What NuGet tells of a package.</summary>
    public static IEnumerable<string> Of(Rule rule) => Of(rule, "a warning of dotnet restore, where a source has vulnerability data");

    private static IEnumerable<string> Of(Rule rule, string byDefault) =>
    [
        .. PlainMarkdown.Title($"{rule.Id}: {rule.Title}"),
        "",
        .. FactLines.Of([.. Facts(rule).Append(("by default", byDefault)).Where(fact => fact.Item2.Length > 0)]),
        "",
        .. PlainMarkdown.Wrap("Why it counts: " + Why(rule)),
        "",
        $"Its own page: {rule.HelpUri}",
    ];

    /// <summary>A suggestion that counts nowhere.</summary>
    public static IEnumerable<string> OfQuiet(string id) =>
    [
        .. PlainMarkdown.Title($"{id}: a suggestion that counts nowhere"),
        "",
        .. PlainMarkdown.Wrap("By default it is a suggestion about names, style or taste: the editor shows it, the score does not know it, and our log of the build leaves it out because it would only cost time. "
            + "If you make a warning or an error of it, the report shows it; it takes no points."),
    ];

    /// <summary>A message of the compiler that the table has no row for.</summary>
    public static IEnumerable<string> OfCompiler(string id) =>
    [
        .. PlainMarkdown.Title($"{id}: a message of the C# compiler"),
        "",
        .. PlainMarkdown.Wrap($"The table has no row for it. Where the compiler reports it as an error of its own, it counts in the blocking rule type_errors; as a warning it is shown and takes no points."),
        "",
        "Its own page: https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-messages/",
    ];

    private static IEnumerable<(string Name, string Value)> Facts(Rule rule)
    {
        yield return ("checked by", rule.Tool);
        yield return ("dimension", rule.Dimension is { } dimension ? ReportNames.TitleOf(dimension) : "");
        yield return ("metric", Metrics.Find(rule.Metric) is { } metric ? $"{metric.Title} ({metric.Name})" : "none: shown, takes no points");
        yield return ("severity", ReportNames.Of(rule.Severity) + (rule.SecuritySeverity is { } number ? string.Create(CultureInfo.InvariantCulture, $" (security-severity {number:0.0} of 10)") : ""));
        yield return ("weakness", string.Join(", ", rule.Cwe.Select(cwe => string.Create(CultureInfo.InvariantCulture, $"CWE-{cwe}"))));
        yield return ("OWASP Top 10", string.Join(", ", rule.Owasp));
        yield return ("blocking rule", BlockingRule(rule));
    }

    private static string BlockingRule(Rule rule) =>
        rule.IsCriticalBug ? "critical_bugs"
        : rule.SecuritySeverity >= SecuritySeverities.Critical ? "critical_security_issues"
        : "";

    private static string Default(SdkRow row) => row.Default switch
    {
        SdkDefault.Off => "off in the SDK; we switch it on for the report, and no console shows it",
        SdkDefault.Suggestion => "a suggestion: in the editor and the report, on no console",
        SdkDefault.Warning => "a warning",
        _ => "an error: it stops the build",
    };

    private static string Why(Rule rule)
    {
        if (Metrics.Find(rule.Metric) is not { } metric)
            return "it does not. Findings are listed in the report, and take no points.";
        var reason = rule switch
        {
            { IsCriticalBug: true } => "what it reports is wrong in every program, so one finding more than blocking_rules.critical_bugs allows stops the build.",
            { SecuritySeverity: >= SecuritySeverities.Critical } => "what it reports can be exploited to the full, so one finding more than blocking_rules.critical_security_issues allows stops the build.",
            { IsSecurity: true } => "what it reports is a weakness that someone may exploit.",
            { Dimension: Dimension.Performance } => "what it reports is work that could be spared.",
            { Dimension: Dimension.Documentation } => "what it reports leaves a reader of the API alone.",
            _ => "what it reports is code that may not do what it says.",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{reason} Each finding lowers '{metric.Title}', {metric.Weight} of the 100 points of {ReportNames.TitleOf(metric.Dimension).ToLowerInvariant()}: {metric.Formula}.");
    }
}
