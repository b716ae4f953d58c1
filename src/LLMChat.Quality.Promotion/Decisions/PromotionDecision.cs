using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>What is decided, and why.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Commit">The commit.</param>
/// <param name="Subjects">What may or may not go there.</param>
/// <param name="Outcome">Only <see cref="VerdictOutcome.Allow"/> promotes.</param>
/// <param name="PolicyDigest">The digest of the policy it was decided by.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Problems">What is wrong with the evidence or the policy, each with its code and field; empty when all of it holds.</param>
/// <param name="Notes">What a reader should know, and what decides nothing.</param>
public sealed record PromotionDecision(
    string Environment,
    string Commit,
    ImmutableArray<Subject> Subjects,
    VerdictOutcome Outcome,
    string PolicyDigest,
    DateTimeOffset DecidedAt,
    ImmutableArray<Problem> Problems,
    ImmutableArray<Problem> Notes)
{
    /// <summary>The score as it was counted again; <see langword="null"/> when the evidence cannot be believed.</summary>
    public Interval? Score { get; init; }

    /// <summary>Each condition, counted again; empty when the evidence cannot be believed.</summary>
    public ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>The evidence it was decided on; <see langword="null"/> when there is none that was signed.</summary>
    public SignedEvidence? Evidence { get; init; }

    /// <summary>The exception that was made; <see langword="null"/> when none was.</summary>
    public AppliedOverride? Override { get; init; }
}
