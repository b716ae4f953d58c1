using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>What Semgrep is asked.</summary>
/// <param name="Policy">Whether.</param>
/// <param name="Rules">Rule files relative to the configuration, and names of the registry; empty for the rules of this package.</param>
/// <param name="Timeout">How long it may run.</param>
public sealed record SemgrepSettings(SemgrepPolicy Policy, ImmutableArray<string> Rules, TimeSpan Timeout)
{
    internal const int DefaultTimeoutInSeconds = 300;

    /// <summary>Without a file.</summary>
    public static SemgrepSettings Default { get; } = new(SemgrepPolicy.Off, [], TimeSpan.FromSeconds(DefaultTimeoutInSeconds));
}
