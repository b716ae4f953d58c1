namespace LLMChat.Quality.Core.Configuration;

/// <summary>How much worse than the reference run a run may be.</summary>
/// <param name="Score">Points of the total score.</param>
/// <param name="Coverage">Points of line coverage.</param>
/// <param name="NewWeaknesses">Vulnerable dependencies and weaknesses that the reference run did not have.</param>
/// <param name="IsAsked">Whether the configuration asks for it: otherwise it is shown and blocks nothing.</param>
public sealed record RegressionLimits(decimal Score, decimal Coverage, int NewWeaknesses, bool IsAsked)
{
    /// <summary>The guide's limits, shown only.</summary>
    public static RegressionLimits Default { get; } = new(5, 3, 0, IsAsked: false);

    /// <summary>Percent that a full build may take longer; <see langword="null"/> when nobody asks, and then nothing about time is told.</summary>
    public decimal? BuildTime { get; init; }

    /// <summary>Percent that a benchmark may take longer; <see langword="null"/> when nobody asks.</summary>
    public decimal? RunTime { get; init; }
}
