namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>A checksum or structure that a value of one format has and a made-up one lacks.</summary>
/// <param name="Name">What it is called in the rule table.</param>
/// <param name="Judge">Looks at a value and the text around it.</param>
internal sealed record SecretProof(string Name, Func<ProofInput, ProofOutcome> Judge);
