namespace LLMChat.Quality.Core.Configuration;

/// <summary>One of the thresholds of an environment.</summary>
/// <param name="Name">The key in the file.</param>
/// <param name="Of">Its value among the thresholds.</param>
/// <param name="Description">What it means, in one sentence.</param>
internal sealed record ThresholdSetting(string Name, Func<Thresholds, decimal> Of, string Description);
