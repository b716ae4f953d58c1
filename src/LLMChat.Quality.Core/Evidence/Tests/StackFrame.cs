using System.Globalization;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Finds the places in a stack trace. Its words are in the language of the machine that ran: "at A.B(Int32 c) in path:line 7", "bei A.B(Int32 c) in path:Zeile 7".</summary>
internal static class StackFrame
{
    /// <summary>The files and lines, innermost first, as far as symbols told them.</summary>
    public static IEnumerable<(string Path, int Line)> PlacesOf(string stack) =>
        stack.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PlaceOf).OfType<(string Path, int Line)>();

    private static (string Path, int Line)? PlaceOf(string frame)
    {
        var number = frame.LastIndexOf(' ');
        var colon = number < 0 ? -1 : frame.LastIndexOf(':', number);
        var parameters = colon < 0 ? -1 : frame.IndexOf(") ", 0, colon, StringComparison.Ordinal);
        var word = parameters < 0 ? -1 : frame.IndexOf(' ', parameters + 2, colon - parameters - 2);
        return word >= 0 && int.TryParse(frame.AsSpan(number + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            ? (frame[(word + 1)..colon], line)
            : null;
    }
}
