namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>Finds the secrets in the first bytes of a buffer; serves many threads.</summary>
internal delegate FileSecrets SecretEngine(byte[] buffer, int count, string path, CancellationToken cancellationToken);
