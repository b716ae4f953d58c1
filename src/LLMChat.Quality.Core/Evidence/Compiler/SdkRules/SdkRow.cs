using System.Collections.Immutable;
using System.Globalization;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>One rule of the .NET SDK or the compiler, and what we make of it.</summary>
/// <param name="Rule">The rule as the score sees it.</param>
/// <param name="Default">What it does before anyone configures it; a test compares it with the SDK.</param>
internal sealed record SdkRow(Rule Rule, SdkDefault Default)
{
    /// <summary>Whether the .NET analyzers check it, not the compiler.</summary>
    public bool IsAnalyzer => Rule.Id.StartsWith("CA", StringComparison.Ordinal);

    /// <summary>A rule whose finding is a weakness; its severity follows from the number, as GitHub's does.</summary>
    public static SdkRow Weakness(string id, SdkDefault standard, decimal securitySeverity, Weakness weakness, string title) =>
        Row(id, standard, MetricNames.SecurityFindings, SecuritySeverities.SeverityOf(securitySeverity), title, securitySeverity, weakness);

    /// <summary>A rule about code that does not do what it says.</summary>
    public static SdkRow Bug(string id, SdkDefault standard, Severity severity, string title) =>
        Row(id, standard, MetricNames.CodeFindings, severity, title);

    /// <summary>A rule whose every finding is a bug: it counts in <c>critical_bugs</c>. Of the compiler's only errors are critical.</summary>
    public static SdkRow CriticalBug(string id, SdkDefault standard, string title) =>
        Row(id, standard, MetricNames.CodeFindings, id.StartsWith("CS", StringComparison.Ordinal) ? Severity.High : Severity.Critical, title, isCriticalBug: true);

    /// <summary>A rule about work that could be spared.</summary>
    public static SdkRow Slow(string id, SdkDefault standard, Severity severity, string title) =>
        Row(id, standard, MetricNames.PerformanceFindings, severity, title);

    /// <summary>A rule that is shown and scores nothing.</summary>
    public static SdkRow Shown(string id, SdkDefault standard, string title) =>
        Row(id, standard, null, Severity.Low, title);

    private static SdkRow Row(string id, SdkDefault standard, string? metric, Severity severity, string title, decimal? securitySeverity = null, Weakness? weakness = null, bool isCriticalBug = false) =>
        new(
            new Rule(
                id,
                title,
                metric,
                severity,
                securitySeverity,
                weakness?.Cwe ?? ImmutableArray<int>.Empty,
                weakness?.Owasp ?? ImmutableArray<string>.Empty,
                isCriticalBug,
                "",
                HelpUri(id),
                id.StartsWith("CA", StringComparison.Ordinal) ? ToolNames.DotNetAnalyzers : ToolNames.Compiler),
            standard);

    private static string HelpUri(string id) => id.StartsWith("CA", StringComparison.Ordinal)
        ? $"https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/{id.ToLower(CultureInfo.InvariantCulture)}"
        : $"https://msdn.microsoft.com/query/roslyn.query?appId=roslyn&k=k({id})";
}
