namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>What one benchmark took.</summary>
/// <param name="Name">Its full name, with its parameters. Foreign text.</param>
/// <param name="Nanoseconds">The mean of one operation.</param>
public sealed record RecordedBenchmark(string Name, decimal Nanoseconds);
