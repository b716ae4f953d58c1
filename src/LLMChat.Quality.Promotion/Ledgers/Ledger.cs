using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Files;
using FileProblems = LLMChat.Quality.Core.Files.FileProblems;

namespace LLMChat.Quality.Promotion.Ledgers;

/// <summary>Every decision in the order it was made: lines of JSON that are only added, each with the digest of the one before, so that one that is changed or taken out breaks the chain.</summary>
public static class Ledger
{
    private const long LargestInBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads the text of a ledger and checks its chain.</summary>
    public static (ImmutableArray<LedgerEntry> Entries, Problem? Problem) Parse(string text, string path)
    {
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        var previous = DigestOf("");
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.Length == 0)
                continue;
            if (EntryOf(line) is not { } entry || entry.Previous != previous || entry.Sequence != entries.Count + 1)
                return ([], new("LQ9723", "The ledger of promotions is broken: this line does not follow from the one before.", "Restore it from where it is kept; somebody changed it, or a line was lost", path, index + 1, 1));
            entries.Add(entry);
            previous = DigestOf(line);
        }

        return (entries.ToImmutable(), null);
    }

    /// <summary>Adds a decision behind the last one, alone: whoever decides at the same time waits.</summary>
    public static (LedgerEntry? Entry, Problem? Problem) Append(string path, LedgerEntry entry, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                if (File.Exists(path) && (!RegularFile.IsRegular(path) || new FileInfo(path).Length > LargestInBytes))
                    return (null, FileProblems.Of(new IOException("no regular file, or larger than 64 MiB"), path));
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return Append(stream, entry, path);
            }
            catch (Exception exception) when (FileProblems.IsHeld(exception) && time.GetElapsedTime(started) < TreeLock.DefaultTimeout)
            {
                time.Pause(BetweenAttempts, cancellationToken);
            }
            catch (Exception exception) when (FileProblems.AreExpected(exception))
            {
                return (null, FileProblems.Of(exception, path));
            }
        }
    }

    private static (LedgerEntry? Entry, Problem? Problem) Append(FileStream stream, LedgerEntry entry, string path)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        var (entries, problem) = Parse(text, path);
        if (problem is not null)
            return (null, problem);
        var linked = entry with { Sequence = entries.Length + 1, Previous = DigestOf(text.Split('\n').LastOrDefault(line => line.Length > 0) ?? "") };
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes((text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + JsonSerializer.Serialize(linked, LedgerJson.Default.LedgerEntry) + "\n"));
        stream.Flush(flushToDisk: true);
        return (linked, null);
    }

    private static LedgerEntry? EntryOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LedgerJson.Default.LedgerEntry) is { Subjects.IsDefault: false } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string DigestOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}
