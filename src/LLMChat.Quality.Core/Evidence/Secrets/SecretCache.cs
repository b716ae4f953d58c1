using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>What unchanged files held the last time, so that they need not be read again. It holds places and fingerprints, no value.</summary>
/// <param name="Entries">One a file, in ordinal order of the path.</param>
internal sealed record SecretCache(ImmutableArray<SecretCacheEntry> Entries)
{
    /// <summary>The name of the file in its folder.</summary>
    public const string FileName = "secrets.cache";

    private static ReadOnlySpan<byte> Format => "LLMChat.Quality secrets 1\n"u8;

    /// <summary>Reads the cache; one that is missing, broken or of another engine is an empty one.</summary>
    public static SecretCache Read(string? folder, ImmutableArray<byte> engine)
    {
        if (folder is null)
            return new SecretCache([]);

        return CacheBytes.Read(Path.Combine(folder, FileName), [.. Format, .. engine], Read) ?? new SecretCache([]);
    }

    /// <summary>Writes the cache; what keeps it from being written costs time at the next scan and nothing else.</summary>
    public void Write(string folder, ImmutableArray<byte> engine) =>
        AtomicFile.Write(Path.Combine(folder, FileName), CacheBytes.Of([.. Format, .. engine], writer =>
        {
            writer.Write7BitEncodedInt(Entries.Length);
            foreach (var entry in Entries)
                entry.Write(writer);
        }));

    /// <summary>What each of these files held, where its size and time are the same; both lists are in ordinal order.</summary>
    public FileSecrets?[] Recall(IReadOnlyList<TreeFile> files)
    {
        var recalled = new FileSecrets?[files.Count];
        var entry = 0;
        for (var index = 0; index < recalled.Length; index++)
        {
            while (entry < Entries.Length && string.CompareOrdinal(Entries[entry].File.Path, files[index].Path) < 0)
                entry++;
            if (entry < Entries.Length && Entries[entry].File == files[index])
                recalled[index] = Entries[entry].Secrets;
        }

        return recalled;
    }

    private static SecretCache Read(BinaryReader reader)
    {
        var entries = ImmutableArray.CreateBuilder<SecretCacheEntry>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            entries.Add(SecretCacheEntry.Read(reader));
        return new SecretCache(entries.ToImmutable());
    }

    /// <summary>Whether it remembers exactly the same readings.</summary>
    public bool IsSameAs(ImmutableArray<SecretCacheEntry> entries) =>
        Entries.AsSpan().SequenceEqual(entries.AsSpan(), EqualityComparer<SecretCacheEntry>.Create(static (left, right) => left!.File == right!.File && ReferenceEquals(left.Secrets, right.Secrets)));
}
