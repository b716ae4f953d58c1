namespace LLMChat.Quality.Secrets.Decoding;

/// <summary>How bytes are to be read.</summary>
/// <param name="Encoding">Their encoding.</param>
/// <param name="Start">Where the text starts, after a byte order mark.</param>
internal readonly record struct DetectedEncoding(SecretEncoding Encoding, int Start);
