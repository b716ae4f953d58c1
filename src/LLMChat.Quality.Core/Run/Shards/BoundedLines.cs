using System.Buffers;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Lines of a stream that may be hostile: one at a time, each and all of them with a limit.</summary>
/// <param name="stream">The stream.</param>
/// <param name="mostBytes">The limit of all.</param>
internal sealed class BoundedLines(Stream stream, long mostBytes) : IDisposable
{
    private const int LongestLine = 256 * 1024 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
    private int start;
    private int end;
    private long total;

    /// <summary>The next line without its end, good until the one after it is asked for; <see langword="null"/> at the end.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        for (var searched = 0; ;)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = buffer.AsMemory(start, searched + found);
                start += searched + found + 1;
                return line;
            }

            searched = end - start;
            if (!Fill())
                return start == end ? null : throw new InvalidDataException("the file is cut short");
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private bool Fill()
    {
        if (end == buffer.Length)
            MakeRoom();
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        total += read;
        return total <= mostBytes ? read > 0 : throw new InvalidDataException(FormattableString.Invariant($"it is over the limit of {mostBytes >> 20} MB"));
    }

    private void MakeRoom()
    {
        var kept = end - start;
        if (kept >= LongestLine)
            throw new InvalidDataException(FormattableString.Invariant($"a line is over the limit of {LongestLine >> 20} MB"));
        var target = kept > buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(buffer.Length * 2) : buffer;
        buffer.AsSpan(start, kept).CopyTo(target);
        if (target != buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        (buffer, start, end) = (target, 0, kept);
    }
}
