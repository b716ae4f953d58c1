namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>A signer could not sign.</summary>
/// <param name="message">Why, to go behind a colon.</param>
public sealed class SigningException(string message) : Exception(message);
