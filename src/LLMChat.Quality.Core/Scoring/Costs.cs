using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>What a finding costs, by severity; about three times the severity below.</summary>
public static class Costs
{
    /// <summary>Every severity and its cost, from least to most.</summary>
    public static ImmutableArray<(Severity Severity, int Cost)> All { get; } =
    [
        (Severity.Low, 1),
        (Severity.Medium, 3),
        (Severity.High, 10),
        (Severity.Critical, 30),
    ];

    internal static int Highest => All[^1].Cost;

    internal static int Of(Severity severity) => All[Math.Clamp((int)severity, 0, All.Length - 1)].Cost;
}
