namespace LLMChat.Quality.Core.Configuration;

/// <summary>A row of the section <c>dependencies</c>.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Of">Its value.</param>
/// <param name="Description">What it is.</param>
internal sealed record DependencySetting(string Name, Func<DependencyLimits, int?> Of, string Description);
