using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate;

/// <summary>One row of the table of values that must reach a limit.</summary>
/// <param name="Name">Its configuration name.</param>
/// <param name="Id">The message printed when it does not pass.</param>
/// <param name="Title">What is compared, for people.</param>
/// <param name="Limit">What an environment asks for.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Metrics">The metrics whose lost points explain the value.</param>
public sealed record ThresholdRule(
    string Name,
    string Id,
    string Title,
    Func<Thresholds, decimal> Limit,
    Func<QualityEvidence, ScoreCard, Measurement> Value,
    Func<ScoreCard, IEnumerable<MetricScore>> Metrics);
