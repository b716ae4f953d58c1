using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>What the secret scan found, and how far it looked. It never carries a secret.</summary>
/// <param name="Findings">Every secret, in the order of path, line and column.</param>
/// <param name="Rules">Every rule that was looked for, in the order of its id.</param>
/// <param name="Count">How many findings count in the score; a lower bound when a file could not be read or a limit was hit.</param>
/// <param name="Source">The row of the evidence table.</param>
/// <param name="Problems">What could not be looked at, and what was left out on purpose.</param>
public sealed record SecretScanEvidence(
    ImmutableArray<Finding> Findings,
    ImmutableArray<Rule> Rules,
    Measurement Count,
    EvidenceSource Source,
    ImmutableArray<Problem> Problems);
