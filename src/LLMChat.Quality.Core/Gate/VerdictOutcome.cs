namespace LLMChat.Quality.Core.Gate;

/// <summary>What the gate says, from best to worst.</summary>
public enum VerdictOutcome
{
    /// <summary>Every blocking check passes.</summary>
    Allow,

    /// <summary>No check fails, at least one is unknown: something required was not measured.</summary>
    Unknown,

    /// <summary>At least one blocking check fails.</summary>
    Refuse,

    /// <summary>The evidence cannot be believed.</summary>
    Invalid,
}
