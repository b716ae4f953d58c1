namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>One line of a list of packages. Foreign text.</summary>
/// <param name="Project">The project that uses it, as an absolute path.</param>
/// <param name="Id">Its name.</param>
/// <param name="Version">The version in use.</param>
/// <param name="Text">What is said of it: <c>has a newer version, 13.0.3</c>.</param>
internal sealed record ListedPackage(string Project, string Id, string Version, string Text);
