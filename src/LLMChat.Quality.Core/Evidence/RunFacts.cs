namespace LLMChat.Quality.Core.Evidence;

/// <summary>What was judged, when, and by which version of us.</summary>
/// <param name="ToolVersion">The version of this package.</param>
/// <param name="Timestamp">The time of the newest fragment, so that the same evidence gives the same report.</param>
/// <param name="Target">The solution or project, relative to the root.</param>
/// <param name="Configuration">The build configuration: <c>Debug</c>, <c>Release</c>.</param>
/// <param name="Commit">The commit id; <see langword="null"/> without git.</param>
/// <param name="Branch">The branch name; <see langword="null"/> without git or on a detached head. Foreign text.</param>
/// <param name="IsDirty">Whether tracked files differ from the commit; <see langword="null"/> without git.</param>
public sealed record RunFacts(string ToolVersion, DateTimeOffset Timestamp, string Target, string Configuration, string? Commit, string? Branch, bool? IsDirty);
