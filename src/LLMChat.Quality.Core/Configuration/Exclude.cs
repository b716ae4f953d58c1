namespace LLMChat.Quality.Core.Configuration;

/// <summary>Files a team leaves out of the scan, and why.</summary>
/// <param name="Path">A glob relative to the root: <c>third-party/**</c>.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record Exclude(string Path, string Reason);
