using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate.Baseline;

/// <summary>A baseline, or why it cannot be read.</summary>
/// <param name="Baseline">The baseline; empty when there is no file.</param>
/// <param name="Problem">LQ9404; <see langword="null"/> when all of it was read.</param>
public sealed record BaselineReading(FindingsBaseline Baseline, Problem? Problem);
