namespace LLMChat.Quality.Package.Tests;

/// <summary>How a command ended and what it printed.</summary>
public sealed record DotnetResult(int ExitCode, string Output)
{
    /// <summary>The lines it printed.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>How many distinct lines hold a text; MSBuild repeats errors and warnings in its summary.</summary>
    public int Count(string text) => Lines.Where(line => line.Contains(text, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count();
}
