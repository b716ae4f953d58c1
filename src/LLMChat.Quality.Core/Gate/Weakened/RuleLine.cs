using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Gate.Weakened;

/// <summary>One line of an analyzer configuration file that decides how loud a rule is, or that source is not looked at.</summary>
/// <param name="File">The file, relative to the root.</param>
/// <param name="Section">The section it stands in: the pattern of its files.</param>
/// <param name="Key">The key, in lower case.</param>
/// <param name="Value">The value, in lower case.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record RuleLine(string File, string Section, string Key, string Value, int Line)
{
    // 'default' is what the rule says itself, which only the rule knows
    private static readonly ImmutableArray<string> Severities = ["none", "silent", "suggestion", "warning", "error"];

    /// <summary>How loud; <see langword="null"/> when it is no severity.</summary>
    public int? Rank => Severities.IndexOf(Value) is >= 0 and var rank ? rank : null;

    /// <summary>Whether the rule is not heard at all any more: not even in the compiler's log.</summary>
    public bool IsOff => Rank <= 1;

    /// <summary>Whether it takes source out of what rules look at.</summary>
    public bool HidesSource => Key == "generated_code" && Value == "true";

    /// <summary>Whether losing it may make a rule quieter than warnings are.</summary>
    public bool IsLoud => Rank >= 3;

    /// <summary>Reads those lines of a file.</summary>
    public static IEnumerable<RuleLine> Read(string file, string text)
    {
        var section = "";
        foreach (var (content, index) in text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (line.Trim(), index)))
        {
            if (content is ['[', .., ']'])
                section = content[1..^1];
            else if (content is [not ('#' or ';'), ..] && content.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && content[..equals].Trim().ToLowerInvariant() is var key && Concerns(key))
                yield return new(file, section, key, ValueOf(content[(equals + 1)..]), index + 1);
        }
    }

    private static bool Concerns(string key) =>
        key == "generated_code" || (key.EndsWith(".severity", StringComparison.Ordinal) && (key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal) || key.StartsWith("dotnet_analyzer_diagnostic.", StringComparison.Ordinal)));

    private static string ValueOf(string text) => text.Split('#', ';')[0].Trim().ToLowerInvariant();
}
