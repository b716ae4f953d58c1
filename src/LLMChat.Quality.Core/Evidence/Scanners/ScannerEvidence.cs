using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>What the SARIF files of other scanners tell, which the user named (<c>QualitySarif</c> items).</summary>
/// <param name="Findings">Their findings.</param>
/// <param name="Rules">The rules of these.</param>
/// <param name="Source">Their row in the table of sources; <see langword="null"/> when none is named.</param>
/// <param name="Problems">Why they do not tell all.</param>
internal sealed record ScannerEvidence(ImmutableArray<Finding> Findings, ImmutableArray<Rule> Rules, EvidenceSource? Source, ImmutableArray<Problem> Problems)
{
    /// <summary>Whether the policy has what it tells in its formulas; otherwise it is shown and no more.</summary>
    public bool Counts { get; init; } = true;

    public static ScannerEvidence None { get; } = new([], [], null, []);
}
