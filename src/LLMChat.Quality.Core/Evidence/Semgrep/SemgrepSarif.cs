using System.Text.Json;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>Looks whether what Semgrep wrote is whole and comes of at least one rule: without rules it finds nothing anywhere.</summary>
internal static class SemgrepSarif
{
    private const int MaximumBytes = 128 * 1024 * 1024;

    /// <summary>How many rules it had, or why it cannot be believed.</summary>
    public static (int Rules, string? Flaw) Look(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= MaximumBytes })
                return (0, "it wrote no SARIF, or more than 128 MB");
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var rules = document.RootElement.Items("runs").Sum(run => run.Part("tool").Part("driver").OptionalItems("rules").Count());
            return rules > 0 ? (rules, null) : (0, "no rule was loaded");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return (0, "what it wrote is no SARIF");
        }
    }
}
