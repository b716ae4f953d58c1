using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Which findings a SARIF file holds, and how many it leaves out for which reason.</summary>
/// <param name="Findings">The findings, in the order they are written.</param>
/// <param name="Suppressed">Left out because they are accepted in the source: GitHub does not read suppressions and would show them as open.</param>
/// <param name="Baselined">Left out because the baseline accepts them for now.</param>
/// <param name="Doubtful">Left out because they are secrets of low confidence: GitHub knows confidence and severity a rule, not a finding, and would show them as critical.</param>
/// <param name="Cut">Left out because they are more than GitHub keeps; all are at most as severe as the least severe one that is in.</param>
internal sealed record SarifSelection(ImmutableArray<Finding> Findings, int Suppressed, int Baselined, int Doubtful, int Cut)
{
    /// <summary>Everything, in the order of the evidence.</summary>
    public static SarifSelection Everything(QualityEvidence evidence) => new(evidence.Findings, 0, 0, 0, 0);

    /// <summary>What GitHub should show, worst first.</summary>
    public static SarifSelection ForUpload(QualityEvidence evidence, int limit)
    {
        var open = evidence.Findings.Where(finding => !finding.IsAccepted).ToImmutableArray();
        var fresh = open.Where(finding => finding.Debt is null).ToImmutableArray();
        var clear = fresh.Where(finding => !IsDoubtfulSecret(finding, evidence)).ToImmutableArray();
        return new(
            [.. WorstFirst.Order(clear, evidence.Rules).Take(limit)],
            evidence.Findings.Length - open.Length,
            open.Length - fresh.Length,
            fresh.Length - clear.Length,
            Math.Max(0, clear.Length - limit));
    }

    private static bool IsDoubtfulSecret(Finding finding, QualityEvidence evidence) => finding.Confidence == Confidence.Low && evidence.IsSecret(finding);
}
