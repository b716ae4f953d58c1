using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Evidence.Documentation;

/// <summary>A link in a Markdown file.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Target">What it leads to, as written.</param>
internal sealed partial record MarkdownLink(int Line, int Column, string Target)
{
    /// <summary>The links of a file that are text and not code: <c>[text](target)</c> and <c>[name]: target</c>.</summary>
    public static IEnumerable<MarkdownLink> In(string markdown) =>
        from line in MarkdownLines.Of(markdown)
        where line.Text is not null && line.Text.Contains('[', StringComparison.Ordinal) && !line.Text.StartsWith("    ", StringComparison.Ordinal) && !line.Text.StartsWith('\t')
        let text = WithoutCode(line.Text)
        from match in Inline().Matches(text).Concat(Reference().Matches(text))
        select new MarkdownLink(line.Number, match.Index + 1, match.Groups[1].Value);

    /// <summary>The line with blanks where code stands in it.</summary>
    private static string WithoutCode(string line) => line.Contains('`', StringComparison.Ordinal) ? Code().Replace(line, match => new string(' ', match.Length)) : line;

    [GeneratedRegex(@"\]\(\s*<?([^()<>\s]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^\s{0,3}\[[^\]^][^\]]*\]:\s*<?([^<>\s]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex("``[^`]*``|`[^`]*`", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
