namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>So many of so many.</summary>
/// <param name="Covered">Those that ran at least once.</param>
/// <param name="Total">All that can run.</param>
public readonly record struct CoverageShare(long Covered, long Total)
{
    /// <summary>In percent; <see langword="null"/> when there is nothing to cover, which is neither 0 nor 100.</summary>
    public decimal? Percent => Total == 0 ? null : 100m * Covered / Total;

    /// <summary>Both together.</summary>
    public static CoverageShare operator +(CoverageShare left, CoverageShare right) => new(left.Covered + right.Covered, left.Total + right.Total);
}
