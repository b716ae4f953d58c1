namespace LLMChat.Quality.Core.Configuration;

/// <summary>What is asked of new code when a base is named.</summary>
/// <param name="Findings">The most new findings of high or critical severity.</param>
/// <param name="Coverage">The least coverage of new lines, in percent; <see langword="null"/> for the environment's <c>coverage_threshold</c>.</param>
public sealed record NewCodeLimits(int Findings, decimal? Coverage)
{
    /// <summary>The most settings a change may weaken; that of the base counts, not that of the change.</summary>
    public int WeakenedPolicy { get; init; }
}
