namespace LLMChat.Quality.Core.Evidence.Benchmarks;

/// <summary>What a benchmark took in the reference run, and takes now.</summary>
/// <param name="Name">Its full name. Foreign text.</param>
/// <param name="Before">Nanoseconds then.</param>
/// <param name="Now">Nanoseconds now; <see langword="null"/> when it was not measured.</param>
internal sealed record BenchmarkPair(string Name, decimal Before, decimal? Now)
{
    /// <summary>The percentage of the time it takes that it took then, at most 100; <see langword="null"/> when nobody knows.</summary>
    public decimal? Share => Now is { } now ? Math.Min(100, 100 * Before / now) : null;

    /// <summary>Percent that it takes longer, never below 0; <see langword="null"/> when nobody knows.</summary>
    public decimal? Slower => Now is { } now ? Math.Max(0, 100 * (now - Before) / Before) : null;
}
