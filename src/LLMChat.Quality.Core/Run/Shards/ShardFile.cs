using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>How a shard lies on disk: one file, gzip of lines of JSON. The first line is the header, then a line a project, and the last one is the digest of all before it, so that half a file is none.</summary>
internal static class ShardFile
{
    /// <summary>The most projects of a shard.</summary>
    public const int MostProjects = 10_000;

    private const long MostBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>Writes one whole or not at all.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="path">Where.</param>
    /// <param name="options">How texts are written: <see cref="ShardJson.With"/>.</param>
    public static FileWrite Write(Shard shard, string path, JsonSerializerOptions options) => AtomicFile.Write(path, stream =>
    {
        using var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        WriteLine(gzip, hash, JsonSerializer.SerializeToUtf8Bytes(shard.Header, ShardJson.Of<ShardHeader>(options)));
        foreach (var project in shard.Projects)
            WriteLine(gzip, hash, JsonSerializer.SerializeToUtf8Bytes(project, ShardJson.Of<PackedProject>(options)));
        gzip.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()) + "\n"));
    });

    /// <summary>Reads one; a broken one is a problem, never an exception, and nothing of it is taken.</summary>
    public static ShardReading Read(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > 0 }) // a pipe has no length either, and opening one waits for ever
                return Broken(path, "the file is empty");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var gzip = new GZipStream(file, CompressionMode.Decompress);
            return Read(gzip, path);
        }
        catch (JsonException exception)
        {
            return Broken(path, exception.Path is null ? exception.Message : "a line is not in the shape this package writes");
        }
        catch (InvalidDataException exception)
        {
            return Broken(path, exception.Message.TrimEnd('.'));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken(path, "the file cannot be opened");
        }
    }

    private static ShardReading Read(Stream stream, string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var lines = new BoundedLines(stream, MostBytes);
        var header = Next<ShardHeader>(lines, hash);
        if (header.Version != ShardHeader.CurrentVersion)
            return Broken(path, FormattableString.Invariant($"it was written in version {header.Version} of the format, and this package reads version {ShardHeader.CurrentVersion}"));
        if (header.Projects is < 0 or > MostProjects)
            return Broken(path, FormattableString.Invariant($"it holds {header.Projects} projects; up to {MostProjects} are possible"));
        var projects = ImmutableArray.CreateBuilder<PackedProject>();
        while (projects.Count < header.Projects)
            projects.Add(Next<PackedProject>(lines, hash));
        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        var end = lines.Next() ?? throw new InvalidDataException("the file is cut short");
        if (!end.Span.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(digest)) || lines.Next() is not null)
            return Broken(path, "it was changed after it was written: its digest does not fit");
        var shard = new Shard(header, projects.ToImmutable());
        return ShardCheck.Of(shard) is { } wrong ? Broken(path, wrong) : new(path, digest, shard, null);
    }

    private static T Next<T>(BoundedLines lines, IncrementalHash hash)
        where T : class
    {
        var line = lines.Next() ?? throw new InvalidDataException("the file is cut short");
        hash.AppendData(line.Span);
        hash.AppendData("\n"u8);
        return JsonSerializer.Deserialize(line.Span, ShardJson.Of<T>(ShardJson.Strict)) ?? throw new JsonException("a line holds no object");
    }

    private static void WriteLine(Stream stream, IncrementalHash hash, byte[] line)
    {
        foreach (var bytes in (ReadOnlySpan<byte[]>)[line, "\n"u8.ToArray()])
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    private static ShardReading Broken(string path, string why) => new(path, "", null, ShardProblems.Broken(path, why));
}
