namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>One signature of an envelope.</summary>
/// <param name="KeyId">Which key is said to have made it: a hint, never a proof.</param>
/// <param name="Bytes">The signature.</param>
public sealed record DsseSignature(string? KeyId, ReadOnlyMemory<byte> Bytes);
