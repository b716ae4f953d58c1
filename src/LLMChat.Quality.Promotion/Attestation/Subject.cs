namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>What is deployed: a file or an image, known by its digest alone.</summary>
/// <param name="Name">A name for people: a file's name, an image's repository. Nothing is decided by it.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal.</param>
public sealed record Subject(string Name, string Sha256);
