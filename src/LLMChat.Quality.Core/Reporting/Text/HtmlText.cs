using System.Text;

namespace LLMChat.Quality.Core.Reporting.Text;

/// <summary>Foreign text inside an HTML element or a quoted attribute.</summary>
internal static class HtmlText
{
    /// <summary>Appends the text, at most <paramref name="limit"/> characters of it.</summary>
    public static void Append(StringBuilder html, string text, int limit = int.MaxValue)
    {
        foreach (var character in VisibleText.Of(text, limit))
        {
            if (Entity(character) is { } entity)
                html.Append(entity);
            else
                html.Append(character);
        }
    }

    private static string? Entity(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '`' => "&#96;",
        _ => null,
    };
}
