namespace LLMChat.Quality.Core.Configuration;

/// <summary>An environment that exists without a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Defaults">What it asks for unless the file says otherwise.</param>
internal sealed record StandardEnvironment(string Name, Thresholds Defaults);
