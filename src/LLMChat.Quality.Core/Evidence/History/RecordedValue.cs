namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>A value as it was known then.</summary>
/// <param name="Low">The least it can have been.</param>
/// <param name="High">The most.</param>
public sealed record RecordedValue(decimal Low, decimal High);
