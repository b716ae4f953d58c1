using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>What is known of a rule, whoever checks it.</summary>
/// <param name="Id">The diagnostic id: <c>LQ1001</c>, <c>CA3075</c>, <c>CS1591</c>.</param>
/// <param name="Title">A short sentence naming the problem.</param>
/// <param name="Metric">The score metric its findings count in, from <see cref="MetricNames"/>; <see langword="null"/> when they count in none.</param>
/// <param name="Severity">How much one finding matters.</param>
/// <param name="SecuritySeverity">The CVSS-like number of a security rule, 0.1 to 10.0; <see langword="null"/> for others.</param>
/// <param name="Cwe">Numbers of the Common Weakness Enumeration.</param>
/// <param name="Owasp">OWASP Top 10 categories: <c>A03:2021</c>, <c>A05:2025</c>.</param>
/// <param name="IsCriticalBug">Whether a finding counts in the blocking rule <c>critical_bugs</c>.</param>
/// <param name="Help">What to do about it, in Markdown; empty when nothing is known.</param>
/// <param name="HelpUri">An http(s) address of its page, if it has one.</param>
/// <param name="Tool">The tool that checks it, as people call it: <c>LLMChat.Quality</c>, <c>.NET analyzers</c>, <c>C# compiler</c>, or another analyzer's name.</param>
public sealed record Rule(
    string Id,
    string Title,
    string? Metric,
    Severity Severity,
    decimal? SecuritySeverity,
    ImmutableArray<int> Cwe,
    ImmutableArray<string> Owasp,
    bool IsCriticalBug,
    string Help,
    string? HelpUri,
    string Tool)
{
    /// <summary>The dimension its metric belongs to; <see langword="null"/> when its findings count in no metric.</summary>
    public Dimension? Dimension => Metric is null ? null : MetricNames.DimensionOf(Metric);

    /// <summary>Whether its findings are weaknesses rather than opinions.</summary>
    public bool IsSecurity => SecuritySeverity is not null;
}
