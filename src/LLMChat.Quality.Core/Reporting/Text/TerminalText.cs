namespace LLMChat.Quality.Core.Reporting.Text;

/// <summary>Foreign text for a terminal or a build log: one line, no escape sequence, no workflow command.</summary>
/// <remarks>Runners look for <c>::</c> at the start of a line and for <c>##[</c> and <c>##vso[</c> anywhere in it; both are broken by escaping one of their characters.</remarks>
public static class TerminalText
{
    /// <summary>The text, safe to print; at most <paramref name="limit"/> characters of it.</summary>
    public static string Of(string text, int limit = int.MaxValue) =>
        VisibleText.Of(text, limit)
            .Replace("::", ":\\u003A", StringComparison.Ordinal)
            .Replace("##", "#\\u0023", StringComparison.Ordinal);
}
