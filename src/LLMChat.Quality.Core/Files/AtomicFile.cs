using System.Text;

namespace LLMChat.Quality.Core.Files;

/// <summary>Writes files that appear whole or not at all.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly AtomicWriter Writer = new(Disk.Instance, TimeProvider.System);

    /// <summary>Puts a file at <paramref name="path"/>, creating its folder when it is missing.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">Writes the content. It runs before the disk is touched, so what it throws leaves everything as it was.</param>
    /// <returns>Whether the file changed; a file that already has the content keeps its time, so that what depends on it stays up to date.</returns>
    public static FileWrite Write(string path, Action<Stream> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var buffer = new MemoryStream();
        content(buffer);
        return Writer.Write(path, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Puts a file of these bytes at <paramref name="path"/>.</summary>
    public static FileWrite Write(string path, ReadOnlySpan<byte> content) => Writer.Write(path, content);

    /// <summary>Puts a text file at <paramref name="path"/>, as UTF-8 without a byte order mark.</summary>
    public static FileWrite Write(string path, string text) => Writer.Write(path, Utf8.GetBytes(text));
}
