namespace LLMChat.Quality.Core.Configuration;

/// <summary>One of the counts that a blocking rule limits.</summary>
/// <param name="Name">The key in the file.</param>
/// <param name="Default">The highest allowed count without a file.</param>
/// <param name="Description">What it means, in one sentence.</param>
internal sealed record BlockingSetting(string Name, int Default, string Description);
