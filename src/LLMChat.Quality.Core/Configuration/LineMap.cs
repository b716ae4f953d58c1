using System.Text;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Turns byte offsets into lines and columns.</summary>
/// <remarks>Lines and columns count from 1. A line ends with LF or CRLF. Columns are UTF-16 code units, as editors and the compiler count; a byte order mark is not counted.</remarks>
internal sealed class LineMap
{
    private readonly byte[] _bytes;
    private readonly List<int> _starts = [0];

    /// <summary>Finds the lines of a file that has no byte order mark any more.</summary>
    public LineMap(byte[] bytes)
    {
        _bytes = bytes;
        for (var offset = 0; offset < bytes.Length; offset++)
        {
            if (bytes[offset] == '\n')
                _starts.Add(offset + 1);
        }
    }

    /// <summary>The place of a byte.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, Encoding.UTF8.GetCharCount(_bytes, _starts[line], offset - _starts[line]) + 1);
    }

    /// <summary>The offset of a byte in a line, both from 0, and never behind the end.</summary>
    public int OffsetOf(long line, long byteInLine) => line < _starts.Count ? (int)Math.Min(_starts[(int)line] + byteInLine, _bytes.Length) : _bytes.Length;
}
