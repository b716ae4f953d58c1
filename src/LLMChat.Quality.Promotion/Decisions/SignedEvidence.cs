namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>Evidence whose signature was verified.</summary>
/// <param name="Sha256">The digest of the envelope's bytes.</param>
/// <param name="Key">The name of the key in the trust policy.</param>
/// <param name="Age">How old it was.</param>
public sealed record SignedEvidence(string Sha256, string Key, TimeSpan Age);
