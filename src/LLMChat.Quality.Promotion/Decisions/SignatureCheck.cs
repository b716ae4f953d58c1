using System.Collections.Immutable;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>Whether one of some keys signed an envelope. Nothing of its payload is looked at before.</summary>
internal static class SignatureCheck
{
    /// <summary>The key and the verified bytes, or why there are none.</summary>
    public static (TrustedKey? Key, ReadOnlyMemory<byte> Payload, string? Reason) Of(ReadOnlyMemory<byte> bytes, ImmutableArray<TrustedKey> keys, DateTimeOffset now)
    {
        var (envelope, reason) = DsseEnvelope.Read(bytes);
        if (envelope is null)
            return (null, default, reason);
        if (envelope.PayloadType != Dsse.InTotoType)
            return (null, default, $"its payload is no {Dsse.InTotoType}");
        var signed = Dsse.PreAuthenticationEncoding(envelope.PayloadType, envelope.Payload.Span);
        var key = keys.FirstOrDefault(candidate => envelope.Signatures.Any(signature => candidate.Verifies(signed, signature.Bytes.Span)));
        return key switch
        {
            null => (null, default, keys.IsEmpty ? "nobody is trusted to sign it" : $"none of the trusted keys signed it ({string.Join(", ", keys.Select(candidate => candidate.Name))})"),
            { NotAfter: { } last } when now > last => (null, default, FormattableString.Invariant($"the key '{key.Name}' that signed it counted until {last:yyyy-MM-dd'T'HH:mm:ss'Z'}")),
            _ => (key, envelope.Payload, null),
        };
    }
}
