using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>An exception that somebody signs: these conditions are set aside for these bytes in this environment, for a while.</summary>
/// <param name="Subjects">The bytes.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Checks">The conditions by their names.</param>
/// <param name="By">Who makes it.</param>
/// <param name="Reason">Why.</param>
/// <param name="IssuedAt">From when.</param>
/// <param name="Expires">Until when; at most <see cref="Longest"/> later.</param>
public sealed record Override(ImmutableArray<Subject> Subjects, string Environment, ImmutableArray<string> Checks, string By, string Reason, DateTimeOffset IssuedAt, DateTimeOffset Expires)
{
    /// <summary>The type of the predicate.</summary>
    public const string PredicateType = "https://github.com/llmchat/LLMChat.Quality/override/v1";

    /// <summary>The longest that an exception holds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The statement, to be signed; the same bytes for the same exception.</summary>
    public byte[] Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("_type", Statement.Type);
        json.WriteStartArray("subject");
        foreach (var subject in Subjects.OrderBy(subject => subject.Name, StringComparer.Ordinal).ThenBy(subject => subject.Sha256, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", subject.Name);
            json.WriteStartObject("digest");
            json.WriteString("sha256", subject.Sha256);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("predicateType", PredicateType);
        json.WriteStartObject("predicate");
        json.WriteString("environment", Environment);
        json.WriteStartArray("checks");
        foreach (var check in Checks)
            json.WriteStringValue(check);
        json.WriteEndArray();
        json.WriteString("by", By);
        json.WriteString("reason", Reason);
        json.WriteString("issuedAt", Text(IssuedAt));
        json.WriteString("expires", Text(Expires));
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads verified bytes; what is another statement is a reason, never an exception.</summary>
    public static (Override? Exception, string? Reason) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            var root = document.RootElement;
            if (root.GetProperty("_type").GetString() != Statement.Type || root.GetProperty("predicateType").GetString() != PredicateType)
                return (null, "it is no exception");
            var predicate = root.GetProperty("predicate");
            return (new(
                [.. root.GetProperty("subject").EnumerateArray().Select(subject => new Subject(subject.GetProperty("name").GetString()!, subject.GetProperty("digest").GetProperty("sha256").GetString()!))],
                predicate.GetProperty("environment").GetString()!,
                [.. predicate.GetProperty("checks").EnumerateArray().Select(check => check.GetString()!)],
                predicate.GetProperty("by").GetString()!,
                predicate.GetProperty("reason").GetString()!,
                Moment(predicate.GetProperty("issuedAt")),
                Moment(predicate.GetProperty("expires"))), null);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, "it lacks something, or is of another shape");
        }
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(JsonElement text) => DateTimeOffset.ParseExact(text.GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
