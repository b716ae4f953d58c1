using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Explain;

/// <summary>One line of Markdown prose as plain text; code between backticks stays as it is.</summary>
internal static partial class InlineMarkdown
{
    public static string Of(string text) => string.Concat(CodeSpan().Split(text).Select((part, index) => index % 2 == 0 ? Prose(part) : part));

    private static string Prose(string text) =>
        Escape().Replace(Link().Replace(text, LinkText).Replace("**", "", StringComparison.Ordinal), "$1")
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>A page beside this one is named by its text; only an address on the web says more.</summary>
    private static string LinkText(Match link) =>
        link.Groups[2].Value.StartsWith("http", StringComparison.Ordinal) ? $"{link.Groups[1].Value} ({link.Groups[2].Value})" : link.Groups[1].Value;

    [GeneratedRegex("(`[^`]*`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\[([^\]]*)\]\(([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\\([*_|<>#\[\]])")]
    private static partial Regex Escape();
}
