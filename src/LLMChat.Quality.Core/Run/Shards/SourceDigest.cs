using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Names what a project was compiled from, so that two machines can compare: a checkout may end its lines in two ways.</summary>
/// <param name="folder">The root of the tree.</param>
internal sealed class SourceDigest(string folder)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The digest of these files; empty for none.</summary>
    public string Of(IReadOnlyCollection<string> files)
    {
        if (files.Count == 0)
            return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{DigestOf(file)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string DigestOf(string file)
    {
        if (_known.TryGetValue(file, out var known))
            return known;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(Path.Combine(folder, file));
            for (int end; (end = bytes.IndexOf("\r\n"u8)) >= 0; bytes = bytes[(end + 1)..])
                hash.AppendData(bytes[..end]);
            hash.AppendData(bytes);
            return _known[file] = Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return _known[file] = "";
        }
    }
}
