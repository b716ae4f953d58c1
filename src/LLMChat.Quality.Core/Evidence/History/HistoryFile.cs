using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Files;
using FileProblems = LLMChat.Quality.Core.Files.FileProblems;

namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>Reads <c>.quality-gates.history.jsonl</c> and appends to it: a line a run, each with a checksum before it, so that half a line is known as one.</summary>
public static class HistoryFile
{
    /// <summary>Its name.</summary>
    public const string Name = ".quality-gates.history.jsonl";

    private const int ChecksumCharacters = 16;
    private const long MaximumBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads a file; a missing one is an empty history.</summary>
    public static RunHistory Read(string path)
    {
        try
        {
            if (!File.Exists(path))
                return RunHistory.Empty;
            if (!RegularFile.IsRegular(path) || new FileInfo(path).Length > MaximumBytes)
                return new([], Skipped("all of it: it is no regular file, or larger than 64 MiB", 0));
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return Parse(reader.ReadToEnd());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new([], Skipped("all of it: it cannot be opened", 0));
        }
    }

    /// <summary>Reads the text of a file; lines that are not whole are skipped and named.</summary>
    public static RunHistory Parse(string text)
    {
        var records = ImmutableArray.CreateBuilder<HistoryRecord>();
        var (broken, first) = (0, 0);
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.TrimEnd('\r') is not { Length: > 0 } whole)
                continue;
            if (RecordOf(whole) is { } record)
                records.Add(record);
            else
                (broken, first) = (broken + 1, first == 0 ? index + 1 : first);
        }

        return new(
            [.. records.OrderBy(record => record.Number)],
            broken == 0 ? null : Skipped(string.Create(CultureInfo.InvariantCulture, $"{broken:N0} {(broken == 1 ? "line" : "lines")} that {(broken == 1 ? "is" : "are")} not whole"), first));
    }

    /// <summary>Appends a record behind the last one, alone: whoever appends at the same time waits.</summary>
    /// <param name="path">The file, which is made when it is missing.</param>
    /// <param name="record">The record; its number is set here.</param>
    /// <param name="time">The clock to wait by.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record as it was written, or why it was not.</returns>
    public static (HistoryRecord? Record, Problem? Problem) Append(string path, HistoryRecord record, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                if (File.Exists(path) && !RegularFile.IsRegular(path))
                    return (null, FileProblems.Of(new IOException("no regular file"), path));
                using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); // on Unix anything less is no lock
                return (Append(stream, record), null);
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

    private static HistoryRecord Append(FileStream stream, HistoryRecord record)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        var numbered = record with { Number = Parse(text).Records.Select(known => known.Number).DefaultIfEmpty().Max() + 1 };
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes((text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + Line(numbered) + "\n"));
        stream.Flush(flushToDisk: true);
        return numbered;
    }

    private static string Line(HistoryRecord record)
    {
        var json = JsonSerializer.Serialize(record, HistoryJson.Default.HistoryRecord);
        return ChecksumOf(json) + " " + json;
    }

    private static HistoryRecord? RecordOf(string line)
    {
        if (line.Length <= ChecksumCharacters || line[ChecksumCharacters] != ' ')
            return null;
        var json = line[(ChecksumCharacters + 1)..];
        if (ChecksumOf(json) != line[..ChecksumCharacters])
            return null;
        try
        {
            return JsonSerializer.Deserialize(json, HistoryJson.Default.HistoryRecord) is { Weaknesses.IsDefault: false, Number: > 0, Tests: not { Failed.IsDefault: true }, Build: null or { Seconds: > 0 }, Benchmarks: null or { Means.IsDefault: false } } record && record.Benchmarks?.Means.All(mean => mean is { Nanoseconds: > 0 }) != false && record.Score.Low <= record.Score.High && record.Coverage.Low <= record.Coverage.High ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ChecksumOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..ChecksumCharacters];

    private static Problem Skipped(string what, int line) => new("LQ9406", $"The history of runs was not read in full: {what}.", "Nothing, if the rest is enough; or restore the file", Name, line, line > 0 ? 1 : 0);
}
