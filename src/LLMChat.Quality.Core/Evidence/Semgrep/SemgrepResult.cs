using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>What came of asking Semgrep.</summary>
/// <param name="Policy">Whether what it finds counts.</param>
/// <param name="Sarif">The absolute path of what it wrote; <see langword="null"/> when there is nothing that can be read.</param>
/// <param name="Subject">Its version and place, how many rules it had and files it saw; empty when it did not run.</param>
/// <param name="Problem">Why it does not tell all; <see langword="null"/> when it does.</param>
public sealed record SemgrepResult(SemgrepPolicy Policy, string? Sarif, string Subject, Problem? Problem)
{
    /// <summary>Whether it ran and failed: the next run may do better with the same files.</summary>
    internal bool HasFailed => Problem?.Id is "LQ9332" or "LQ9333";
}
