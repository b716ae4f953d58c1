using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>What a formula makes of its input.</summary>
/// <param name="Score">0 to 100, as far as it is known, or the proof that the metric does not apply.</param>
/// <param name="Losses">Every proved loss; together exactly 100 − the score's high end.</param>
internal sealed record Grade(Measurement Score, ImmutableArray<Loss> Losses)
{
    public bool Applies => Score.State is not MeasurementState.NotApplicable;

    public static Grade NotApplicable(string proof) => new(Measurement.NotApplicable(proof), []);
}
