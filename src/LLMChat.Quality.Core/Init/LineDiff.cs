using System.Globalization;

namespace LLMChat.Quality.Core.Init;

/// <summary>Lines that are added in one place, as a diff shows them.</summary>
internal static class LineDiff
{
    private const int ContextLines = 2;

    /// <summary>A whole new file.</summary>
    public static IEnumerable<string> New(string text) => Lines(text).Select(line => ("  + " + line).TrimEnd());

    /// <summary>What is between the equal beginning and the equal end, with a little of both.</summary>
    public static IEnumerable<string> Added(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var first = Math.Max(0, start - ContextLines);
        yield return string.Create(CultureInfo.InvariantCulture, $"  @@ line {first + 1} @@");
        foreach (var line in old[first..start])
            yield return "    " + line;
        foreach (var line in old[start..^end])
            yield return "  - " + line;
        foreach (var line in now[start..^end])
            yield return "  + " + line;
        foreach (var line in old[^end..].Take(ContextLines))
            yield return "    " + line;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
