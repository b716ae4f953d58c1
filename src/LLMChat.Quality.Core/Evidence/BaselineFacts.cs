namespace LLMChat.Quality.Core.Evidence;

/// <summary>What the baseline of findings did.</summary>
/// <param name="Accepted">Findings that it accepts.</param>
/// <param name="Entries">What it holds, matching or not.</param>
public sealed record BaselineFacts(int Accepted, int Entries);
