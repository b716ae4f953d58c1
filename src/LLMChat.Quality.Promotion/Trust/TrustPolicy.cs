using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion.Trust;

/// <summary>Whose word counts for what is promoted where. It comes from the side that promotes, never from the repository that is promoted.</summary>
/// <param name="Environments">What counts, by the exact name of the environment.</param>
public sealed record TrustPolicy(ImmutableSortedDictionary<string, EnvironmentTrust> Environments);
