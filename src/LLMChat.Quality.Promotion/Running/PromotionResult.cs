using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Promotion.Decisions;

namespace LLMChat.Quality.Promotion.Running;

/// <summary>A decision that was made and kept, or why none was.</summary>
/// <param name="Decision">The decision; <see langword="null"/> when there is none.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Problems">What is wrong on the promoting side; empty when a decision was made.</param>
public sealed record PromotionResult(PromotionDecision? Decision, string Path, ImmutableArray<Problem> Problems)
{
    internal static PromotionResult Of(Problem problem) => new(null, "", [problem]);
}
