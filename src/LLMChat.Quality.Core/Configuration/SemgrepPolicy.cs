namespace LLMChat.Quality.Core.Configuration;

/// <summary>Whether Semgrep is asked. Policy decides what counts, never whether it is installed.</summary>
public enum SemgrepPolicy
{
    /// <summary>Nothing is asked and nothing said.</summary>
    Off,

    /// <summary>It runs where it is installed; what it finds is shown and counts nowhere.</summary>
    Auto,

    /// <summary>What it finds counts; without it security is not measured.</summary>
    Required,
}
