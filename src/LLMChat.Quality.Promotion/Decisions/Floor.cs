using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>The least that a policy may ask for: a mistake in it does not open the gate.</summary>
internal static class Floor
{
    public static IEnumerable<Problem> Problems(ImmutableSortedDictionary<string, decimal>? floor, Thresholds thresholds, string environment) => floor is null ? [] :
        from threshold in Settings.Thresholds
        where floor.TryGetValue(threshold.Name, out var least) && threshold.Of(thresholds) < least
        select new Problem(
            "LQ9717",
            string.Create(CultureInfo.InvariantCulture, $"policy: {threshold.Name} of {environment} asks for {threshold.Of(thresholds)}, at least {floor[threshold.Name]} is asked of the policy."),
            "Raise it in the policy, or lower the floor in the trust policy");
}
