using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion.Trust;

/// <summary>What counts for one environment.</summary>
/// <param name="Keys">Keys whose word counts about evidence.</param>
/// <param name="OverrideKeys">Keys whose word counts for an exception.</param>
/// <param name="DecisionKeys">Keys whose word counts about decisions of earlier environments.</param>
/// <param name="MaximumAge">How old evidence may be.</param>
/// <param name="Requires">Where the same bytes must have been before; <see langword="null"/> when nowhere.</param>
/// <param name="Floor">The least that the policy may ask for, by the name of the threshold.</param>
public sealed record EnvironmentTrust(
    ImmutableArray<TrustedKey> Keys,
    ImmutableArray<TrustedKey> OverrideKeys,
    ImmutableArray<TrustedKey> DecisionKeys,
    TimeSpan MaximumAge,
    RequiredStage? Requires,
    ImmutableSortedDictionary<string, decimal> Floor);
