using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>Why Semgrep tells nothing, or not all, each in one sentence and with its cure.</summary>
internal static class SemgrepProblems
{
    private const string Gate = "dotnet build -t:QualityGate";
    private const int LastLines = 200;

    public static Problem Absent { get; } = new("LQ9331", "Semgrep is not installed, and semgrep.policy is required.", "Install Semgrep, or set semgrep.policy to auto or off");

    public static Problem NotAsked { get; } = new("LQ9334", "Semgrep has not looked at this state of the tree.", Gate);

    public static Problem Failed(string why) => new("LQ9332", $"Semgrep failed: {ForeignText.Show(why, 300)}.", "Mend what it names, then " + Gate);

    public static Problem Failed(string why, string text) => Failed(LastError(text) is { Length: > 0 } line ? $"{why}: {line}" : why);

    public static Problem Stopped(string why) => new("LQ9333", $"Semgrep was stopped with all it had started: {why}.", "Raise semgrep.timeout_seconds, or leave folders out with a .semgrepignore, then " + Gate);

    /// <summary>The line that says most: the last one it marks as an error, else the last one.</summary>
    private static string LastError(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).TakeLast(LastLines).ToArray();
        var line = lines.LastOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault() ?? "";
        return ForeignText.Show(line, 200).TrimEnd('.');
    }
}
