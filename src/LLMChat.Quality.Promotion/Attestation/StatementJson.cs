using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>Writes and reads statements. Only bytes whose signature was verified are read.</summary>
public static class StatementJson
{
    private const int Sha256Digits = 64;
    private const int MostSubjects = 100_000;
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The statement as JSON, the same for the same content.</summary>
    public static byte[] Write(Statement statement)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("_type", Statement.Type);
        json.WriteStartArray("subject");
        foreach (var subject in statement.Subjects.OrderBy(subject => subject.Name, StringComparer.Ordinal).ThenBy(subject => subject.Sha256, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", subject.Name);
            Digest(json, subject.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("predicateType", QualityPredicate.Type);
        json.WriteStartObject("predicate");
        Write(json, statement.Predicate);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads a statement; what is another kind of statement, or none, is a reason, never an exception.</summary>
    public static (Statement? Statement, string? Reason) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            var root = document.RootElement;
            if (root.GetProperty("_type").GetString() != Statement.Type)
                return (null, "it is no in-toto statement of version 1");
            if (root.GetProperty("predicateType").GetString() != QualityPredicate.Type)
                return (null, $"it says something else than {QualityPredicate.Type}");
            var subjects = root.GetProperty("subject");
            if (subjects.GetArrayLength() is 0 or > MostSubjects)
                return (null, "it names no subject, or more than anybody deploys");
            return (new([.. subjects.EnumerateArray().Select(subject => new Subject(subject.GetProperty("name").GetString()!, Digest(subject)))], Predicate(root.GetProperty("predicate"))), null);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, exception is FormatException ? exception.Message : "it lacks something, or is of another shape");
        }
    }

    private static void Write(Utf8JsonWriter json, QualityPredicate predicate)
    {
        json.WriteStartObject("report");
        json.WriteString("name", "quality-report.json");
        Digest(json, predicate.ReportSha256);
        json.WriteEndObject();
        json.WriteStartObject("source");
        if (predicate.Repository is not null)
            json.WriteString("uri", predicate.Repository);
        json.WriteString("gitCommit", predicate.Commit);
        json.WriteBoolean("dirty", predicate.IsDirty);
        json.WriteEndObject();
        json.WriteStartObject("config");
        Digest(json, predicate.ConfigurationDigest);
        json.WriteEndObject();
        json.WriteStartArray("inputs");
        foreach (var tool in predicate.Tools)
        {
            json.WriteStartObject();
            json.WriteString("name", tool.Name);
            json.WriteString("state", tool.State);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (predicate.Invocation is { } invocation)
        {
            json.WriteStartObject("invocation");
            json.WriteString("runner", invocation.Runner);
            json.WriteString("runId", invocation.RunId);
            json.WriteEndObject();
        }

        json.WriteString("createdAt", predicate.CreatedAt.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));
        json.WriteString("toolVersion", predicate.ToolVersion);
    }

    private static QualityPredicate Predicate(JsonElement predicate)
    {
        var source = predicate.GetProperty("source");
        return new(
            Digest(predicate.GetProperty("report")),
            source.GetProperty("gitCommit").GetString()!,
            source.GetProperty("dirty").GetBoolean(),
            source.TryGetProperty("uri", out var uri) ? uri.GetString() : null,
            Digest(predicate.GetProperty("config")),
            [.. predicate.GetProperty("inputs").EnumerateArray().Select(tool => new ToolRun(tool.GetProperty("name").GetString()!, tool.GetProperty("state").GetString()!))],
            predicate.TryGetProperty("invocation", out var invocation) ? new(invocation.GetProperty("runner").GetString()!, invocation.GetProperty("runId").GetString()!) : null,
            DateTimeOffset.ParseExact(predicate.GetProperty("createdAt").GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            predicate.GetProperty("toolVersion").GetString()!);
    }

    private static void Digest(Utf8JsonWriter json, string sha256)
    {
        json.WriteStartObject("digest");
        json.WriteString("sha256", sha256);
        json.WriteEndObject();
    }

    private static string Digest(JsonElement element) =>
        element.GetProperty("digest").GetProperty("sha256").GetString() is { Length: Sha256Digits } digest && digest.All(char.IsAsciiHexDigitLower) ? digest : throw new FormatException("a digest in it is no SHA-256 in lower-case hexadecimal");
}
