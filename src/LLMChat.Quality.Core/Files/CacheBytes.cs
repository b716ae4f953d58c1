using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Core.Files;

/// <summary>A cache as bytes: a mark that names its format and its makers, what it remembers, and the SHA-256 of both.</summary>
internal static class CacheBytes
{
    /// <summary>The coarsest time stamp of a file system in use (FAT): a file changed twice within it shows one time.</summary>
    private static readonly TimeSpan Granularity = TimeSpan.FromSeconds(2);

    public static byte[] Of(ReadOnlySpan<byte> mark, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(mark);
        write(writer);
        writer.Flush();
        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>Reads a cache file behind its mark; <see langword="null"/> when it is missing, broken or has another mark.</summary>
    public static T? Read<T>(string path, ReadOnlySpan<byte> mark, Func<BinaryReader, T> read)
        where T : class
    {
        try
        {
            var file = new FileInfo(path);
            if (file is not { Exists: true, Length: > 0 and <= int.MaxValue })
                return null;

            using var reader = Open(File.ReadAllBytes(path), mark);
            return reader is null ? null : read(reader);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null; // unreadable, or forged: right to the last byte of its checksum and still nonsense
        }
    }

    /// <summary>Whether what is known of a file may be remembered: not while it could still change without a new time.</summary>
    public static bool CanRemember(long modifiedTicks, DateTimeOffset lookedAt) => modifiedTicks < (lookedAt - Granularity).UtcTicks;

    private static BinaryReader? Open(byte[] bytes, ReadOnlySpan<byte> mark)
    {
        var length = bytes.Length - SHA256.HashSizeInBytes;
        return length >= mark.Length
            && bytes.AsSpan().StartsWith(mark)
            && bytes.AsSpan(length).SequenceEqual(SHA256.HashData(bytes.AsSpan(0, length)))
                ? new BinaryReader(new MemoryStream(bytes, mark.Length, length - mark.Length), Encoding.UTF8)
                : null;
    }
}
