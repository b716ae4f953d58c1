using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>The score of one metric.</summary>
/// <param name="Name">Its name from <see cref="MetricNames"/>.</param>
/// <param name="Title">What it measures, for people.</param>
/// <param name="Formula">How the score follows from the input, as one line of text.</param>
/// <param name="Weight">Its weight in its dimension, in points of 100.</param>
/// <param name="EffectiveWeight">Its weight after metrics that do not apply gave theirs away.</param>
/// <param name="Input">What was measured.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="UnmeasuredPoints">How many points of the total depend on what was not measured.</param>
/// <param name="Deductions">Every proved loss, largest first; together exactly 100 − the score's high end.</param>
public sealed record MetricScore(
    string Name,
    string Title,
    string Formula,
    decimal Weight,
    decimal EffectiveWeight,
    Measurement Input,
    Measurement Score,
    decimal UnmeasuredPoints,
    ImmutableArray<Deduction> Deductions);
