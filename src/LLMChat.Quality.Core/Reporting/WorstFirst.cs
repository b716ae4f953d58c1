using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>The order in which findings are shown when not all can be.</summary>
internal static class WorstFirst
{
    /// <summary>The findings, worst first; equal ones in the order of path, line, column, rule.</summary>
    public static IEnumerable<Finding> Order(IEnumerable<Finding> findings, IReadOnlyDictionary<string, Rule> rules) =>
        findings
            .OrderByDescending(finding => finding.Severity)
            .ThenByDescending(finding => rules.GetValueOrDefault(finding.RuleId)?.SecuritySeverity ?? 0)
            .ThenByDescending(finding => finding.Confidence)
            .ThenByDescending(finding => finding.Excess)
            .ThenByDescending(finding => finding.UndocumentedMembers)
            .ThenBy(finding => finding.Location?.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location?.Line)
            .ThenBy(finding => finding.Location?.Column)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal);
}
