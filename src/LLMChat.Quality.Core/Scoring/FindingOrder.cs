using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>An order of findings that depends on their content alone.</summary>
internal static class FindingOrder
{
    /// <summary>The findings, worst first.</summary>
    public static IOrderedEnumerable<Finding> WorstFirst(this IEnumerable<Finding> findings) => findings
        .OrderByDescending(finding => finding.Severity)
        .ThenByDescending(finding => finding.Confidence)
        .ThenByDescending(finding => finding.Excess)
        .ThenByDescending(finding => finding.UndocumentedMembers)
        .ThenBy(finding => finding.Location?.Path, StringComparer.Ordinal)
        .ThenBy(finding => finding.Location?.Line)
        .ThenBy(finding => finding.Location?.Column)
        .ThenBy(finding => finding.Location?.EndLine)
        .ThenBy(finding => finding.Location?.EndColumn)
        .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
        .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal)
        .ThenBy(finding => finding.Message, StringComparer.Ordinal);
}
