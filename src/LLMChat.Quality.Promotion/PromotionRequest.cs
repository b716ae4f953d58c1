namespace LLMChat.Quality.Promotion;

/// <summary>What is to be promoted.</summary>
/// <param name="Environment">The environment it goes to.</param>
/// <param name="Commit">The commit it was built from.</param>
public sealed record PromotionRequest(string Environment, string Commit);
