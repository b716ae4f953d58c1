namespace LLMChat.Quality.Core.Evidence.Documentation;

/// <summary>The lines of a Markdown file that are text and not code.</summary>
internal static class MarkdownLines
{
    /// <summary>Each line with its number from 1; lines of fenced code are <see langword="null"/>.</summary>
    public static IEnumerable<(int Number, string? Text)> Of(string markdown)
    {
        var (fence, number) = ("", 0);
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var start = FenceOf(line.TrimStart());
            if (fence.Length == 0 && start.Length > 0)
                fence = start;
            else if (fence.Length > 0 && start.StartsWith(fence, StringComparison.Ordinal))
                (fence, start) = ("", "```");
            yield return (number, fence.Length > 0 || start.Length > 0 ? null : line);
        }
    }

    private static string FenceOf(string line)
    {
        foreach (var mark in "`~")
        {
            var length = line.TakeWhile(character => character == mark).Count();
            if (length >= 3)
                return line[..length];
        }

        return "";
    }
}
