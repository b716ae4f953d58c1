using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Counts the lines that carry a token; tokens come in source order.</summary>
internal sealed class TokenLines(SourceText text)
{
    private int currentLine = -1;
    private int currentEnd;
    private int lastCounted = -1;

    public int Count { get; private set; }

    /// <summary>The line the last token begins in, from 0.</summary>
    public int FirstLine { get; private set; }

    /// <summary>The line the last token ends in, from 0.</summary>
    public int LastLine => currentLine;

    /// <summary>Takes the next token; returns how many lines it is the first token of.</summary>
    public int Add(TextSpan token)
    {
        if (token.IsEmpty)
            return 0;
        if (token.End <= currentEnd && lastCounted == currentLine)
        {
            FirstLine = currentLine;
            return 0;
        }

        AdvanceTo(token.Start);
        FirstLine = currentLine;
        var first = Math.Max(currentLine, lastCounted + 1);
        AdvanceTo(token.End - 1);
        var added = currentLine - first + 1;
        Count += added;
        lastCounted = currentLine;
        return added;
    }

    private void AdvanceTo(int position)
    {
        while (currentEnd <= position)
            currentEnd = text.Lines[++currentLine].EndIncludingLineBreak;
    }
}
