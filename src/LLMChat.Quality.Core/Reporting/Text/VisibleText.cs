using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Core.Reporting.Text;

/// <summary>Foreign text on one line, with everything invisible made visible.</summary>
/// <remarks>Control characters, bidirectional overrides, zero-width characters and lone surrogates become <c>\u202E</c> style escapes; runs of line breaks and tabs become one blank.</remarks>
internal static class VisibleText
{
    /// <summary>The text, at most <paramref name="limit"/> characters of it.</summary>
    public static string Of(string text, int limit = int.MaxValue)
    {
        var shown = NeedsNoChange(text) ? text : Escape(text);
        return shown.Length <= limit ? shown : string.Concat(shown.AsSpan(0, CutAt(shown, limit - 1)), "…");
    }

    private static bool NeedsNoChange(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~')
                return false;
        }

        return true;
    }

    private static string Escape(string text)
    {
        var shown = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is '\r' or '\n' or '\t')
                AppendBlank(shown);
            else if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                AppendPair(shown, character, text[++index]);
            else if (IsInvisible(CharUnicodeInfo.GetUnicodeCategory(character)))
                AppendEscape(shown, character);
            else
                shown.Append(character);
        }

        return shown.ToString();
    }

    private static void AppendBlank(StringBuilder shown)
    {
        if (shown.Length > 0 && shown[^1] != ' ')
            shown.Append(' ');
    }

    private static void AppendPair(StringBuilder shown, char high, char low)
    {
        if (IsInvisible(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(high, low))))
        {
            AppendEscape(shown, high);
            AppendEscape(shown, low);
        }
        else
        {
            shown.Append(high).Append(low);
        }
    }

    private static bool IsInvisible(UnicodeCategory category) => category is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static void AppendEscape(StringBuilder shown, char character) =>
        shown.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));

    private static int CutAt(string text, int length) => length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
