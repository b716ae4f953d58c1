using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate;

/// <summary>The table of blocking rules: counts that must not exceed a limit, by default 0.</summary>
public static class BlockingRules
{
    /// <summary>A <c>security-severity</c> from which a finding is critical.</summary>
    public const decimal CriticalSecuritySeverity = 9.0m;

    /// <summary>Every blocking rule.</summary>
    public static ImmutableArray<BlockingRule> All { get; } =
    [
        new("critical_security_issues", "LQ9511", "critical security issues", "dotnet build", IsCriticalSecurityIssue)                          { ReadsCode = true },
        new("critical_bugs",            "LQ9512", "critical bugs",            "dotnet build", (_, rule) => rule.IsCriticalBug)                  { ReadsCode = true },
        new("type_errors",              "LQ9513", "compiler errors",          "dotnet build", IsCompilerError),
        new("test_failures",            "LQ9514", "failed tests",             "dotnet test",  (_, rule) => rule.Metric == MetricNames.PassRate),
    ];

    private static bool IsCriticalSecurityIssue(Finding finding, Rule rule) => rule.Metric == MetricNames.Secrets
        ? finding.Confidence is Confidence.High
        : rule.SecuritySeverity >= CriticalSecuritySeverity;

    private static bool IsCompilerError(Finding finding, Rule rule) =>
        finding.Severity is Severity.Critical && rule.Id.StartsWith("CS", StringComparison.Ordinal);
}
