using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>The score and everything that explains it.</summary>
/// <param name="Total">The weighted sum of the dimensions, 0 to 100.</param>
/// <param name="Dimensions">The five dimensions, in the order of the <see cref="Dimension"/> enumeration.</param>
/// <remarks>Proved deductions of all metrics (their <see cref="Deduction.TotalPoints"/>) add up exactly to 100 − high; the widths of the unmeasured to high − low.</remarks>
public sealed record ScoreCard(Interval Total, ImmutableArray<DimensionScore> Dimensions)
{
    /// <summary>The score of one dimension.</summary>
    public DimensionScore this[Dimension dimension] => Dimensions[(int)dimension];
}
