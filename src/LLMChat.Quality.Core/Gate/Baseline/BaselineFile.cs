using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Gate.Baseline;

/// <summary>Reads and writes <c>.quality-gates.baseline.jsonl</c>: a line with version and key, then one line an accepted finding, sorted, so that two branches seldom conflict.</summary>
public static class BaselineFile
{
    /// <summary>Its name.</summary>
    public const string Name = ".quality-gates.baseline.jsonl";

    private const int CurrentVersion = 1;
    private const int KeyBytes = 32;
    private const int FingerprintCharacters = 32;
    private const long MaximumBytes = 64 * 1024 * 1024; // 200,000 findings
    private const string DateFormat = "yyyy-MM-dd";
    private const string Remedy = "Restore it from git, or resolve the conflict by hand: it is never written anew by itself.";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Members = ["rule", "fingerprint", "path", "reason", "expires"];
    private static readonly string[] ConflictMarkers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    /// <summary>Reads a file; a missing one is an empty baseline.</summary>
    public static BaselineReading Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Directory.Exists(path) ? Broken("it is a folder", 0) : new(FindingsBaseline.Empty, null);
            if (!RegularFile.IsRegular(path))
                return Broken("it is no regular file", 0);
            return file.Length > MaximumBytes ? Broken("it is larger than 64 MiB", 0) : Parse(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken("it cannot be opened", 0);
        }
    }

    /// <summary>Reads the text of a file.</summary>
    public static BaselineReading Parse(string text)
    {
        byte[]? key = null;
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        var lines = new Dictionary<(string, string), int>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0)
                continue;
            if (ConflictMarkers.Any(marker => line.StartsWith(marker, StringComparison.Ordinal)))
                return Broken("a merge conflict stands in it", number);
            try
            {
                using var document = JsonDocument.Parse(line, Strict);
                if (key is null)
                {
                    key = KeyOf(document.RootElement);
                    continue;
                }

                var entry = EntryOf(document.RootElement);
                if (!lines.TryAdd((entry.Rule, entry.Fingerprint), number))
                    return Broken(string.Create(CultureInfo.InvariantCulture, $"the same finding stands in line {lines[(entry.Rule, entry.Fingerprint)]}"), number);
                entries.Add(entry);
            }
            catch (JsonException exception)
            {
                return Broken(exception.LineNumber is null ? ForeignText.Show(exception.Message, 120) : "this is no JSON object, or only half of one", number);
            }
        }

        return key is null ? Broken("it is empty", 1) : new(new FindingsBaseline(key, entries.ToImmutable()), null);
    }

    /// <summary>Writes a baseline; a failure is the reason that nothing was written.</summary>
    public static Problem? Write(string path, FindingsBaseline baseline) => AtomicFile.Write(path, Text(baseline)).Problem;

    /// <summary>The text of a baseline, the same for the same content.</summary>
    public static string Text(FindingsBaseline baseline)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""{"version":{{CurrentVersion}},"key":"{{Convert.ToHexStringLower(baseline.Key)}}"}""").Append('\n');
        foreach (var entry in baseline.Entries.OrderBy(entry => entry.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal))
            text.Append(Line(entry)).Append('\n');
        return text.ToString();
    }

    /// <summary>A new key.</summary>
    internal static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    private static string Line(BaselineEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("rule", entry.Rule);
            json.WriteString("fingerprint", entry.Fingerprint);
            if (entry.Path is not null)
                json.WriteString("path", entry.Path);
            if (entry.Reason is not null)
                json.WriteString("reason", entry.Reason);
            if (entry.Expires is { } expires)
                json.WriteString("expires", expires.ToString(DateFormat, CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static byte[] KeyOf(JsonElement header)
    {
        var version = header.OptionalNumber("version") ?? throw new JsonException("its first line has no version");
        if (version != CurrentVersion)
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"it is of version {version}; this LLMChat.Quality reads {CurrentVersion}"));
        var key = header.Text("key");
        return IsHex(key, 2 * KeyBytes) ? Convert.FromHexString(key) : throw new JsonException("its key is not 64 hexadecimal digits");
    }

    private static BaselineEntry EntryOf(JsonElement entry)
    {
        if (entry.ValueKind == JsonValueKind.Object && entry.EnumerateObject().FirstOrDefault(member => !Members.Contains(member.Name, StringComparer.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw new JsonException($"'{unknown.Name}' is no member of an entry; those are {string.Join(", ", Members)}");
        var fingerprint = entry.Text("fingerprint");
        return new(
            entry.Text("rule"),
            IsHex(fingerprint, FingerprintCharacters) ? fingerprint : throw new JsonException("'fingerprint' is not 32 hexadecimal digits"),
            entry.OptionalText("path"),
            entry.OptionalText("reason"),
            entry.OptionalText("expires") is not { } expires ? null
                : DateOnly.TryParseExact(expires, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : throw new JsonException("'expires' is no date such as 2027-01-31"));
    }

    private static bool IsHex(string text, int length) => text.Length == length && text.All(char.IsAsciiHexDigitLower);

    private static BaselineReading Broken(string why, int line) => new(FindingsBaseline.Empty, new Problem("LQ9404", $"The baseline of findings cannot be read: {why}.", Remedy, Name, line, line > 0 ? 1 : 0));
}
