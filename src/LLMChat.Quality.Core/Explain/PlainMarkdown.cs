using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Explain;

/// <summary>Our own Markdown pages for a terminal: titles underlined, code indented, tables in columns, paragraphs wrapped.</summary>
/// <remarks>It knows what our pages use and no more.</remarks>
internal static class PlainMarkdown
{
    private const int CharactersPerLine = 100;
    private const string Fence = "```";
    private const string CodeIndent = "    ";

    /// <summary>A page.</summary>
    public static ImmutableArray<string> Of(string page)
    {
        var lines = new List<string>();
        var source = new Queue<string>(page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        while (source.TryDequeue(out var line))
            lines.AddRange(Block(line, source));
        return [.. lines];
    }

    /// <summary>A title, underlined.</summary>
    public static ImmutableArray<string> Title(string text) => [text, new string('=', text.Length)];

    /// <summary>A paragraph, wrapped; lines after the first are indented.</summary>
    public static IEnumerable<string> Wrap(string text, int indent = 0, int width = CharactersPerLine)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = new string(' ', indent) + word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        yield return line;
    }

    private static IEnumerable<string> Block(string line, Queue<string> rest) => line switch
    {
        "" => [""],
        _ when line.StartsWith(Fence, StringComparison.Ordinal) => Code(rest),
        _ when line.StartsWith('#') => Title(InlineMarkdown.Of(line.TrimStart('#', ' '))),
        _ when line.StartsWith('|') => MarkdownTable.Of([line, .. Take(rest, next => next.StartsWith('|'))], CharactersPerLine),
        _ when line.StartsWith("- ", StringComparison.Ordinal) => Wrap(InlineMarkdown.Of(Joined(line, rest)), indent: 2),
        _ => Wrap(InlineMarkdown.Of(Joined(line, rest))),
    };

    private static IEnumerable<string> Code(Queue<string> rest)
    {
        var code = Take(rest, next => !next.StartsWith(Fence, StringComparison.Ordinal)).Select(line => line.Length == 0 ? "" : CodeIndent + line).ToArray();
        rest.TryDequeue(out _); // the closing fence
        return code;
    }

    private static string Joined(string line, Queue<string> rest) => string.Join(' ', Take(rest, IsContinuation).Prepend(line).Select(part => part.Trim()));

    private static bool IsContinuation(string line) =>
        line.Length > 0 && line[0] is not ('#' or '|') && !line.StartsWith("- ", StringComparison.Ordinal) && !line.StartsWith(Fence, StringComparison.Ordinal);

    private static List<string> Take(Queue<string> rest, Func<string, bool> belongs)
    {
        var taken = new List<string>();
        while (rest.TryPeek(out var next) && belongs(next))
            taken.Add(rest.Dequeue());
        return taken;
    }
}
