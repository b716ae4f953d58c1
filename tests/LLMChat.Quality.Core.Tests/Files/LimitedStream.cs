namespace LLMChat.Quality.Core.Tests.Files;

/// <summary>Writes as many bytes as there is room for, then ends as the test says.</summary>
internal sealed class LimitedStream(Stream inner, int room, Func<Exception> end) : Stream
{
    private int _room = room;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public static IOException DiskFull() => new("No space left on device", 0x1C);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var fits = Math.Min(_room, buffer.Length);
        inner.Write(buffer[..fits]);
        _room -= fits;
        if (fits < buffer.Length)
            throw end();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
