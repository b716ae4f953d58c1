namespace LLMChat.Quality.Core.Evidence;

/// <summary>A file that the build made.</summary>
/// <param name="Path">Its path relative to the root when it lies below it, otherwise its name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest, in lower-case hexadecimal.</param>
public sealed record AssemblyFacts(string Path, long Bytes, string Sha256);
