using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>A decision as a SLSA verification summary (v1), which other people's verifiers read.</summary>
/// <param name="Subjects">What was decided on.</param>
/// <param name="ResourceUri">Where it may go: <see cref="ResourceOf"/>.</param>
/// <param name="IsPassed">Whether it may.</param>
/// <param name="TimeVerified">When it was decided.</param>
public sealed record Vsa(ImmutableArray<Subject> Subjects, string ResourceUri, bool IsPassed, DateTimeOffset TimeVerified)
{
    /// <summary>The type of the predicate.</summary>
    public const string PredicateType = "https://slsa.dev/verification_summary/v1";

    /// <summary>Who decides.</summary>
    public const string VerifierId = "https://github.com/llmchat/LLMChat.Quality/promote";

    private const int Sha256Digits = 64;
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>An environment as the resource of a summary.</summary>
    public static string ResourceOf(string environment) => $"llmchat-quality:environment/{environment}";

    /// <summary>The level that a passed decision for an environment stands for. Levels of one's own must not begin with <c>SLSA_</c>.</summary>
    public static string LevelOf(string environment) => $"LLMCHAT_QUALITY_{environment.ToUpperInvariant()}";

    /// <summary>The statement about a decision, to be signed; the same bytes for the same decision.</summary>
    public static byte[] Write(PromotionDecision decision, string toolVersion)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        var isPassed = decision.Outcome is VerdictOutcome.Allow;
        json.WriteStartObject();
        json.WriteString("_type", Statement.Type);
        json.WriteStartArray("subject");
        foreach (var subject in decision.Subjects.OrderBy(subject => subject.Name, StringComparer.Ordinal).ThenBy(subject => subject.Sha256, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", subject.Name);
            Digest(json, subject.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("predicateType", PredicateType);
        json.WriteStartObject("predicate");
        json.WriteStartObject("verifier");
        json.WriteString("id", VerifierId);
        json.WriteStartObject("version");
        json.WriteString("LLMChat.Quality", toolVersion);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("timeVerified", decision.DecidedAt.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));
        json.WriteString("resourceUri", ResourceOf(decision.Environment));
        json.WriteStartObject("policy");
        Digest(json, decision.PolicyDigest);
        json.WriteEndObject();
        json.WriteStartArray("inputAttestations");
        if (decision.Evidence is { } evidence)
        {
            json.WriteStartObject();
            Digest(json, evidence.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("verificationResult", isPassed ? "PASSED" : "FAILED");
        json.WriteStartArray("verifiedLevels");
        if (isPassed)
            json.WriteStringValue(LevelOf(decision.Environment));
        json.WriteEndArray();
        json.WriteString("slsaVersion", "1.0");
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads verified bytes; what is another statement is a reason, never an exception.</summary>
    public static (Vsa? Summary, string? Reason) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            var root = document.RootElement;
            if (root.GetProperty("_type").GetString() != Statement.Type || root.GetProperty("predicateType").GetString() != PredicateType)
                return (null, "it is no verification summary");
            var predicate = root.GetProperty("predicate");
            if (predicate.GetProperty("verifier").GetProperty("id").GetString() != VerifierId)
                return (null, "somebody else decided");
            return (new(
                [.. root.GetProperty("subject").EnumerateArray().Select(subject => new Subject(subject.GetProperty("name").GetString()!, Sha256(subject)))],
                predicate.GetProperty("resourceUri").GetString()!,
                predicate.GetProperty("verificationResult").GetString() == "PASSED",
                DateTimeOffset.ParseExact(predicate.GetProperty("timeVerified").GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)), null);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, "it lacks something, or is of another shape");
        }
    }

    private static void Digest(Utf8JsonWriter json, string sha256)
    {
        json.WriteStartObject("digest");
        json.WriteString("sha256", sha256);
        json.WriteEndObject();
    }

    private static string Sha256(JsonElement element) =>
        element.GetProperty("digest").GetProperty("sha256").GetString() is { Length: Sha256Digits } digest && digest.All(char.IsAsciiHexDigitLower) ? digest : throw new FormatException();
}
