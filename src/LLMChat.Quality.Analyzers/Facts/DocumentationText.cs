namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>What stands in a documentation comment.</summary>
internal static class DocumentationText
{
    private static readonly string[] WordsFromElsewhere = ["inheritdoc", "include", "cref=", "href=", "langword=", "name="];

    /// <summary>Whether an unparsed comment is a documentation comment: exactly three characters of opening, not four.</summary>
    public static bool IsDocumentation(string comment, string opening, char fourth) =>
        comment.StartsWith(opening, StringComparison.Ordinal) && (comment.Length == opening.Length || comment[opening.Length] != fourth) && comment != "/**/";

    /// <summary>Whether there is a word outside the tags, or a tag that brings words from elsewhere; <c>&lt;summary&gt;&lt;/summary&gt;</c> says nothing.</summary>
    public static bool SaysSomething(string comment)
    {
        for (var index = 0; index < comment.Length; index++)
        {
            if (char.IsLetterOrDigit(comment[index]))
                return true;
            if (comment[index] == '<')
            {
                var end = EndOfTag(comment, index);
                if (BringsWords(comment, index, end))
                    return true;
                index = end;
            }
        }

        return false;
    }

    private static int EndOfTag(string comment, int start)
    {
        var end = comment.IndexOf('>', start);
        return end < 0 ? comment.Length : end;
    }

    private static bool BringsWords(string comment, int start, int end) =>
        WordsFromElsewhere.Any(word => comment.IndexOf(word, start, end - start, StringComparison.Ordinal) >= 0);
}
