using System.Collections.Immutable;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>A share as far as it is known, and what is missing of it where.</summary>
/// <param name="Share">The percentage.</param>
/// <param name="Missing">What is missing; empty when findings say it, or nothing is.</param>
internal sealed record ShareReading(Measurement Share, ImmutableArray<Shortfall> Missing)
{
    public static ShareReading NotMeasured(string reason, string remedy) => new(Measurement.PercentNotMeasured(reason, remedy), []);

    public static ShareReading NotApplicable(string proof) => new(Measurement.NotApplicable(proof), []);

    /// <summary>So much of a whole is there, as the rest is missing.</summary>
    public static ShareReading Of(long whole, ImmutableArray<Shortfall> missing) =>
        new(Measurement.Measured(100m * (whole - missing.Sum(part => part.Amount)) / whole), missing);
}
