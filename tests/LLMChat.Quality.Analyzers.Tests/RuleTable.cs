using System.Collections.Immutable;
using System.Text;
using LLMChat.Quality.Analyzers.CodeQuality;
using LLMChat.Quality.CodeFixes.CodeQuality;
using LLMChat.Quality.Core.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Tests;

/// <summary>Every descriptor of ours, from the analyzers themselves.</summary>
internal static class RuleTable
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. Instances<DiagnosticAnalyzer>(typeof(AsyncVoidAnalyzer)).SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Those whose findings count in the score; the product's own messages do not.</summary>
    public static IEnumerable<DiagnosticDescriptor> Scored => All.Where(rule => !rule.Id.StartsWith("LQ9", StringComparison.Ordinal));

    private static ImmutableHashSet<string> Fixable { get; } =
        [.. Instances<CodeFixProvider>(typeof(AsyncVoidCodeFix)).SelectMany(fix => fix.FixableDiagnosticIds)];

    public static DiagnosticDescriptor Of(string id) => All.Single(rule => rule.Id == id);

    public static string ToMarkdown()
    {
        var page = new StringBuilder("""
            # Rules

            What LLMChat.Quality finds in C# code by itself; it also maps and scores what the .NET SDK's own analyzers find. The first digit is the room: 1 code quality, 4 tests, 5 documentation, 6 secrets, 9 the product's own messages.

            | rule | title | dimension | in the editor | severity | weakness | fix |
            |---|---|---|---|---|---|---|

            """);
        var rows = All.Select(rule => (rule.Id, Row(rule))).Concat(ReportRules.All.Select(rule => (rule.Id, Row(rule))));
        foreach (var (_, row) in rows.OrderBy(row => row.Id, StringComparer.Ordinal))
            page.Append(row).Append('\n');
        return page.ToString();
    }

    private static string Row(DiagnosticDescriptor rule) =>
        $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Category} | {EditorSeverity(rule)} | {Severity(rule)} | {Weakness(rule)} | {(Fixable.Contains(rule.Id) ? "yes" : "")} |";

    /// <remarks>Found where the report is made.</remarks>
    private static string Row(Rule rule) =>
        $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Dimension} | in the report | {rule.Severity.ToString().ToLowerInvariant()} | {string.Join(", ", rule.Cwe.Select(cwe => $"CWE-{cwe}"))} | |";

    private static string EditorSeverity(DiagnosticDescriptor rule) => rule switch
    {
        { Id: RuleIds.SourceFacts } => "hidden",
        { DefaultSeverity: DiagnosticSeverity.Info } => "suggestion",
        _ => rule.DefaultSeverity.ToString().ToLowerInvariant(),
    };

    private static string Severity(DiagnosticDescriptor rule)
    {
        var number = Tags(rule, "security-severity:").SingleOrDefault();
        return string.Concat(Tags(rule, "severity:")) + (number is null ? "" : $" ({number})");
    }

    private static string Weakness(DiagnosticDescriptor rule) =>
        string.Join(", ", rule.CustomTags.Where(tag => tag.StartsWith("CWE-", StringComparison.Ordinal)).Concat(Tags(rule, "OWASP-")));

    private static IEnumerable<string> Tags(DiagnosticDescriptor rule, string prefix) =>
        rule.CustomTags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => tag[prefix.Length..]);

    private static IEnumerable<T> Instances<T>(Type neighbour) =>
        neighbour.Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);
}
