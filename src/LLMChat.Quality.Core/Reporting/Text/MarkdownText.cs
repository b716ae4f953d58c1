using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Core.Reporting.Text;

/// <summary>Foreign text for a cell of a Markdown table: it shows as it is, and does nothing.</summary>
internal static class MarkdownText
{
    /// <summary>How much of one text a cell shows.</summary>
    public const int Limit = 300;

    /// <summary>A comment that shows as nothing and keeps what stands on its two sides from being a mention, reference or link.</summary>
    private const string Break = "<!-- -->";

    /// <summary>The text as prose.</summary>
    public static string Of(string text, int limit = Limit)
    {
        var cell = new StringBuilder();
        foreach (var character in VisibleText.Of(text, limit))
            Append(cell, character);
        return cell.Replace("www.", "www" + Break + ".").Replace("GH-", "GH" + Break + "-").ToString();
    }

    /// <summary>The text as code; nothing in it is a mention, a link or a tag.</summary>
    public static string Code(string text, int limit = Limit)
    {
        var shown = VisibleText.Of(text, limit).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(shown) + 1);
        var pad = shown.Length == 0 || shown[0] is '`' or ' ' || shown[^1] is '`' or ' ' ? " " : "";
        return shown.Length == 0 ? "" : fence + pad + shown + pad + fence;
    }

    private static void Append(StringBuilder cell, char character)
    {
        if (character is '&' or '<' or '>')
            cell.Append("&#").Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';');
        else if (character is '@' or '#')
            cell.Append('\\').Append(character).Append(Break);
        else if (character is ':')
            cell.Append(character).Append(Break);
        else if (IsMarkup(character))
            cell.Append('\\').Append(character);
        else
            cell.Append(character);
    }

    private static bool IsMarkup(char character) => character is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '!' or '|' or '~' or '$' or '^';

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
