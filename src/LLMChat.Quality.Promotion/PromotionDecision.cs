using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion;

/// <summary>What the reading side makes of a report.</summary>
/// <param name="Outcome">Only <see cref="PromotionOutcome.Allow"/> promotes.</param>
/// <param name="Reasons">Why not, one sentence each, naming both values; empty when allowed.</param>
public sealed record PromotionDecision(PromotionOutcome Outcome, ImmutableArray<string> Reasons);
