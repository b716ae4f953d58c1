namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>How a run of Semgrep ended.</summary>
/// <param name="ExitCode">Its exit code; <see langword="null"/> when it was stopped or could not be started.</param>
/// <param name="Stop">Why it was stopped; <see langword="null"/> when it was not.</param>
/// <param name="Start">Why it could not be started; <see langword="null"/> when it could.</param>
/// <param name="Text">The end of what it printed, errors last. Foreign.</param>
internal sealed record SemgrepOutput(int? ExitCode, string? Stop, string? Start, string Text);
