using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Text out of a file, made fit for one line of a message: nothing invisible, nothing endless.</summary>
internal static class ForeignText
{
    /// <summary>The text with everything that is not visible as <c>\u001B</c>, cut when it is long.</summary>
    public static string Show(string text, int maximumCharacters = 60)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= maximumCharacters)
                return shown.Append('…').ToString();
            if (IsVisible(rune))
                shown.Append(rune);
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return shown.ToString();
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
