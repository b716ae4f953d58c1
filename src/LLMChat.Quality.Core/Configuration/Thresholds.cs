namespace LLMChat.Quality.Core.Configuration;

/// <summary>What one environment asks for; each value a number of points or percent from 0 to 100.</summary>
/// <param name="Quality"><c>quality_threshold</c>: the total score.</param>
/// <param name="Security"><c>security_threshold</c>: the score of the security dimension.</param>
/// <param name="Coverage"><c>coverage_threshold</c>: merged line coverage.</param>
/// <param name="Performance"><c>performance_threshold</c>: the score of the performance dimension.</param>
public sealed record Thresholds(decimal Quality, decimal Security, decimal Coverage, decimal Performance);
