namespace LLMChat.Quality.Core.Configuration;

/// <summary>A member of a JSON object and where its name stands.</summary>
/// <param name="Name">The name, without escapes.</param>
/// <param name="Offset">The first byte of the name in the file.</param>
/// <param name="Value">The value.</param>
internal sealed record PlacedMember(string Name, int Offset, PlacedValue Value);
