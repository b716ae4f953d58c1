namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>Keeps the end of what a program prints, and says when it printed too much.</summary>
internal sealed class TailStream(int keptBytes, long limitInBytes, Action whenOver) : Stream
{
    private readonly byte[] _ring = new byte[keptBytes];
    private long _written;

    public bool IsOverLimit { get; private set; }

    /// <summary>The last bytes, the oldest first.</summary>
    public byte[] Tail
    {
        get
        {
            var length = (int)Math.Min(_written, _ring.Length);
            var start = (int)((_written - length) % _ring.Length);
            return [.. _ring.AsSpan(start, Math.Min(length, _ring.Length - start)), .. _ring.AsSpan(0, Math.Max(0, start + length - _ring.Length))];
        }
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _written;

    public override long Position
    {
        get => _written;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var kept = buffer[Math.Max(0, buffer.Length - _ring.Length)..];
        _written += buffer.Length - kept.Length;
        foreach (var value in kept)
            _ring[(int)(_written++ % _ring.Length)] = value;
        if (_written <= limitInBytes || IsOverLimit)
            return;
        IsOverLimit = true;
        whenOver();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
