using System.Globalization;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.GitHub;

/// <summary>One annotation as a line that GitHub's runner takes for a command, with or without blanks before it.</summary>
/// <remarks>
/// The runner reads the first line-leading <c>::</c> and undoes five escapes. Foreign text loses its own <c>::</c> and <c>##[</c> first,
/// so that it does nothing either where something stands before the command and the runner does not take the line for one.
/// </remarks>
internal static class WorkflowCommand
{
    private const int LongestMessage = 1_000;
    private const int LongestProperty = 400;

    /// <summary>The line.</summary>
    public static string Of(Annotation annotation)
    {
        var properties = new List<string>();
        if (annotation.File is { } file)
            properties.Add("file=" + Property(file));
        if (annotation is { File: not null, Line: > 0 })
            properties.Add("line=" + annotation.Line.ToString(CultureInfo.InvariantCulture));
        properties.Add("title=" + Property(annotation.Title));
        return $"::{Word(annotation.Level)} {string.Join(',', properties)}::{Data(annotation.Message)}";
    }

    /// <summary>Text after the second <c>::</c>.</summary>
    internal static string Data(string text) => Escaped(TerminalText.Of(text, LongestMessage));

    /// <summary>The value of a property: the comma ends it, the colons end all of them.</summary>
    internal static string Property(string text) =>
        Escaped(TerminalText.Of(text, LongestProperty)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escaped(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Word(AnnotationLevel level) => level switch
    {
        AnnotationLevel.Error => "error",
        AnnotationLevel.Warning => "warning",
        _ => "notice",
    };
}
