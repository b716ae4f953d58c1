namespace LLMChat.Quality.Promotion.Trust;

/// <summary>An environment that must have had the same bytes before.</summary>
/// <param name="Environment">Its name.</param>
/// <param name="Soak">How long before.</param>
public sealed record RequiredStage(string Environment, TimeSpan Soak);
