namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>Turns offsets into lines and columns, going through the text once; offsets must not go back.</summary>
internal sealed class LinePositions(string text)
{
    private int _position;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The line and column of an offset, both from 1.</summary>
    public (int Line, int Column) Of(int offset)
    {
        for (; _position < offset; _position++)
        {
            var character = text[_position];
            if (character == '\n' || (character == '\r' && (_position + 1 == text.Length || text[_position + 1] != '\n')))
            {
                _line++;
                _lineStart = _position + 1;
            }
        }

        return (_line, offset - _lineStart + 1);
    }
}
