namespace LLMChat.Quality.Core.Evidence.Projects;

/// <summary>A target framework of a project, and where its fragment should be.</summary>
/// <param name="TargetFramework">The moniker: <c>net10.0</c>.</param>
/// <param name="FragmentPath">The fragment; <see langword="null"/> when there can be none.</param>
/// <param name="NotMeasured">Why it cannot have been measured; <see langword="null"/> when it can.</param>
public sealed record ExpectedFramework(string TargetFramework, string? FragmentPath, Problem? NotMeasured = null);
