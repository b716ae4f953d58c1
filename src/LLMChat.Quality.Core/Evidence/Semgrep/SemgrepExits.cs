using System.Collections.Frozen;
using System.Globalization;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>What Semgrep's exit codes mean.</summary>
/// <remarks>Of its sources: <c>src/osemgrep/core/Exit_code.ml</c> and <c>cli/src/semgrep/error.py</c> in semgrep/semgrep. From 128 on the shell's: 128 and the number of the signal.</remarks>
internal static class SemgrepExits
{
    private static readonly FrozenDictionary<int, string> Meanings = new Dictionary<int, string>
    {
        [2] = "fatal error",
        [3] = "code it cannot parse",
        [4] = "a rule it cannot parse",
        [5] = "a rule file that is no YAML",
        [7] = "rules that are missing or invalid",
        [8] = "a language it does not know",
        [13] = "an invalid API key",
        [14] = "the scan failed",
        [99] = "not implemented",
        [137] = "killed, perhaps for want of memory",
        [139] = "crashed",
    }.ToFrozenDictionary();

    /// <summary>Whether it did its work: 0, or 1 with findings.</summary>
    public static bool IsDone(int exitCode) => exitCode is 0 or 1;

    /// <summary>In words.</summary>
    public static string Of(int exitCode) =>
        string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode}{(Meanings.TryGetValue(exitCode, out var meaning) ? $" ({meaning})" : "")}");
}
