namespace LLMChat.Quality.Promotion;

/// <summary>Whether something may be promoted, from best to worst.</summary>
public enum PromotionOutcome
{
    /// <summary>The report allows it, for this environment and this commit.</summary>
    Allow,

    /// <summary>Something required was not measured.</summary>
    Unknown,

    /// <summary>Measured and below the bar.</summary>
    Refuse,

    /// <summary>The report cannot be believed: missing, broken, of another commit, environment or version.</summary>
    Invalid,
}
