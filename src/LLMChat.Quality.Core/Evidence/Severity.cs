namespace LLMChat.Quality.Core.Evidence;

/// <summary>How much a finding matters, from least to most.</summary>
/// <remarks>For security findings it follows <c>security-severity</c>: ≥ 9.0 critical, ≥ 7.0 high, ≥ 4.0 medium, else low.</remarks>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Low,

    /// <summary>Worth fixing.</summary>
    Medium,

    /// <summary>Should be fixed before release.</summary>
    High,

    /// <summary>Must not be released.</summary>
    Critical,
}
