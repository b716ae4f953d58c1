using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>A payload, its type, and who signed both (DSSE 1.0, JSON form).</summary>
/// <param name="PayloadType">What the payload is.</param>
/// <param name="Payload">The bytes, as they were signed.</param>
/// <param name="Signatures">At least one in an envelope that was read.</param>
public sealed record DsseEnvelope(string PayloadType, ReadOnlyMemory<byte> Payload, ImmutableArray<DsseSignature> Signatures)
{
    private const int LargestInBytes = 64 * 1024 * 1024;
    private const int MostSignatures = 16;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Reads an envelope; what is no envelope is a reason, never an exception.</summary>
    public static (DsseEnvelope? Envelope, string? Reason) Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length is 0 or > LargestInBytes)
            return (null, "it is empty, or larger than 64 MiB");
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var root = document.RootElement;
            var signatures = root.GetProperty("signatures");
            if (signatures.GetArrayLength() is 0 or > MostSignatures)
                return (null, $"it has {signatures.GetArrayLength()} signatures; 1 to {MostSignatures} are possible");
            return (new(root.GetProperty("payloadType").GetString()!, Bytes(root.GetProperty("payload")), [.. signatures.EnumerateArray().Select(Signature)]), null);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, "it is no DSSE envelope, or only half of one");
        }
    }

    /// <summary>The envelope as JSON, the same for the same content.</summary>
    public byte[] ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("payloadType", PayloadType);
            json.WriteBase64String("payload", Payload.Span);
            json.WriteStartArray("signatures");
            foreach (var signature in Signatures)
            {
                json.WriteStartObject();
                if (signature.KeyId is not null)
                    json.WriteString("keyid", signature.KeyId);
                json.WriteBase64String("sig", signature.Bytes.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static DsseSignature Signature(JsonElement signature) =>
        new(signature.TryGetProperty("keyid", out var key) && key.ValueKind == JsonValueKind.String ? key.GetString() : null, Bytes(signature.GetProperty("sig")));

    /// <remarks>The specification allows both alphabets of base64.</remarks>
    private static byte[] Bytes(JsonElement text) => Convert.FromBase64String(text.GetString()!.Replace('-', '+').Replace('_', '/'));
}
