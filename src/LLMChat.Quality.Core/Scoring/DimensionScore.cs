using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>The score of one dimension.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Weight">Its configured weight in the total, in points of 100.</param>
/// <param name="EffectiveWeight">Its weight after dimensions that do not apply gave theirs away.</param>
/// <param name="Score">0 to 100; not applicable when none of its metrics applies.</param>
/// <param name="Metrics">Its metrics, in the order of the table.</param>
public sealed record DimensionScore(Dimension Dimension, decimal Weight, decimal EffectiveWeight, Measurement Score, ImmutableArray<MetricScore> Metrics);
