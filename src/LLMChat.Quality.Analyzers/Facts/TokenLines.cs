using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Counts the lines that carry a token; tokens come in source order.</summary>
internal sealed class TokenLines(SourceText text)
{
    private int currentLine = -1;
    private int currentEnd;
    private int lastCounted = -1;

    public int Count { get; private set; }

    public void Add(TextSpan token)
    {
        if (token.IsEmpty || (token.End <= currentEnd && lastCounted == currentLine))
            return;
        AdvanceTo(token.Start);
        var first = Math.Max(currentLine, lastCounted + 1);
        AdvanceTo(token.End - 1);
        Count += currentLine - first + 1;
        lastCounted = currentLine;
    }

    private void AdvanceTo(int position)
    {
        while (currentEnd <= position)
            currentEnd = text.Lines[++currentLine].EndIncludingLineBreak;
    }
}
