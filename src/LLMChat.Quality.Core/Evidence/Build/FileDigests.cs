using System.Security.Cryptography;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Build;

/// <summary>SHA-256 of files, remembered for as long as their size and time stay the same.</summary>
internal sealed class FileDigests
{
    /// <summary>The name of the file in its folder.</summary>
    public const string FileName = "digests.cache";

    private readonly DateTimeOffset _now;
    private readonly Dictionary<TreeFile, string> _before;
    private readonly SortedDictionary<string, (TreeFile File, string Sha256)> _after = new(StringComparer.Ordinal);

    private FileDigests(DateTimeOffset now, Dictionary<TreeFile, string> before) => (_now, _before) = (now, before);

    private static ReadOnlySpan<byte> Format => "LLMChat.Quality digests 1\n"u8;

    /// <summary>Reads what is remembered; nothing when the cache is missing or broken.</summary>
    public static FileDigests Read(string? folder, DateTimeOffset now) =>
        new(now, (folder is null ? null : CacheBytes.Read(Path.Combine(folder, FileName), Format, Read)) ?? []);

    /// <summary>The size and digest of a file; <see langword="null"/> when there is none that can be read.</summary>
    public (long Bytes, string Sha256)? Of(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
                return null;

            var file = new TreeFile(path, info.Length, info.LastWriteTimeUtc.Ticks);
            var sha256 = _before.GetValueOrDefault(file) ?? Compute(file);
            if (CacheBytes.CanRemember(file.ModifiedTicks, _now))
                _after[path] = (file, sha256);
            return (file.Bytes, sha256);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers the files that were asked for; what keeps it from being written costs time at the next build and nothing else.</summary>
    public void Write(string? folder)
    {
        if (folder is not null && !IsSame())
            AtomicFile.Write(Path.Combine(folder, FileName), CacheBytes.Of(Format, Write));
    }

    private static Dictionary<TreeFile, string> Read(BinaryReader reader)
    {
        var digests = new Dictionary<TreeFile, string>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            digests[new TreeFile(reader.ReadString(), reader.Read7BitEncodedInt64(), reader.ReadInt64())] = reader.ReadString();
        return digests;
    }

    private static string Compute(TreeFile file)
    {
        if (file.Bytes == 0)
            return Convert.ToHexStringLower(SHA256.HashData([])); // not opened: it may be a pipe

        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private bool IsSame() =>
        _before.Count == _after.Count && _after.Values.All(entry => _before.ContainsKey(entry.File));

    private void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_after.Count);
        foreach (var (file, sha256) in _after.Values)
        {
            writer.Write(file.Path);
            writer.Write7BitEncodedInt64(file.Bytes);
            writer.Write(file.ModifiedTicks);
            writer.Write(sha256);
        }
    }
}
