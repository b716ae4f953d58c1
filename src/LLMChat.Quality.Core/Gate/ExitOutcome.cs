namespace LLMChat.Quality.Core.Gate;

/// <summary>How a run ends: one row of the table of outcomes.</summary>
/// <param name="Name">A word for it.</param>
/// <param name="ExitCode">The exit code of the tool. Inside MSBuild every failure is 1.</param>
/// <param name="MessageId">The message printed once; <see langword="null"/> when all is well.</param>
public sealed record ExitOutcome(string Name, int ExitCode, string? MessageId);
