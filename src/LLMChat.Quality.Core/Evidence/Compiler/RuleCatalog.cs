using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>What the score makes of a rule in a compiler's log: ours say it in their tags, the SDK's stand in the table, others are shown and score nothing.</summary>
/// <remarks>Policy must not depend on which tools a project happens to reference: adding StyleCop must not lower a score, nor removing it raise one.</remarks>
internal static class RuleCatalog
{
    private const string MetricTag = "metric:";
    private const string SeverityTag = "severity:";
    private const string SecuritySeverityTag = "security-severity:";
    private const string CweTag = "CWE-";
    private const string OwaspTag = "OWASP-";
    private const string CriticalBugTag = "critical-bug";

    private static readonly ImmutableArray<(string Prefix, string Tool)> Tools =
    [
        ("CA",     ToolNames.DotNetAnalyzers),
        ("CS",     ToolNames.Compiler),
        ("IDE",    ".NET code style"),
        ("MA",     "Meziantou.Analyzer"),
        ("RCS",    "Roslynator"),
        ("S",      "SonarAnalyzer"),
        ("SA",     "StyleCop.Analyzers"),
        ("SCS",    "Security Code Scan"),
        ("SYSLIB", ".NET source generators"),
        ("VSTHRD", "Microsoft.VisualStudio.Threading.Analyzers"),
        ("xUnit",  "xunit.analyzers"),
    ];

    /// <summary>The rule behind an id of a log.</summary>
    public static Rule Of(string id, CompilerRule? offered)
    {
        if (SdkRuleTable.ById.TryGetValue(id, out var row))
            return row.Rule;
        offered ??= new CompilerRule(id, id, "", null, id.StartsWith("CS", StringComparison.Ordinal) ? "error" : "warning", "", []);
        return OurRules.IsOurs(id) ? Ours(offered) : Foreign(id, offered);
    }

    /// <summary>Whether a rule is an error of the compiler's own; only those are critical.</summary>
    public static bool IsCompilerError(Rule rule) => rule.Severity == Severity.Critical && rule.Id.StartsWith("CS", StringComparison.Ordinal);

    private static Rule Ours(CompilerRule rule)
    {
        var securitySeverity = Tag(rule, SecuritySeverityTag) is { } text
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 10
            ? number
            : (decimal?)null;
        return new Rule(
            rule.Id,
            rule.Title,
            Tag(rule, MetricTag),
            Enum.TryParse<Severity>(Tag(rule, SeverityTag), ignoreCase: true, out var severity) && Enum.IsDefined(severity) ? severity
                : securitySeverity is { } points ? SecuritySeverities.SeverityOf(points)
                : Severity.Medium,
            securitySeverity,
            [.. Tags(rule, CweTag).Select(cwe => int.TryParse(cwe, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0).Where(cwe => cwe > 0).Order()],
            [.. Tags(rule, OwaspTag).Order(StringComparer.Ordinal)],
            rule.Tags.Contains(CriticalBugTag, StringComparer.Ordinal),
            rule.Help,
            rule.HelpUri,
            ToolNames.Ours);
    }

    private static Rule Foreign(string id, CompilerRule rule) => new(
        id,
        rule.Title == id && id.StartsWith("CS", StringComparison.Ordinal) ? "Compiler message" : rule.Title,
        null,
        rule.DefaultLevel switch { "error" => id.StartsWith("CS", StringComparison.Ordinal) ? Severity.Critical : Severity.High, "warning" => Severity.Medium, _ => Severity.Low },
        null,
        [],
        [],
        false,
        rule.Help,
        rule.HelpUri,
        ToolOf(id));

    private static string ToolOf(string id)
    {
        var prefix = string.Concat(id.TakeWhile(char.IsAsciiLetter));
        return Tools.FirstOrDefault(tool => tool.Prefix == prefix).Tool ?? ToolNames.Other;
    }

    private static string? Tag(CompilerRule rule, string prefix) => Tags(rule, prefix).FirstOrDefault();

    private static IEnumerable<string> Tags(CompilerRule rule, string prefix) =>
        rule.Tags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => tag[prefix.Length..]);
}
