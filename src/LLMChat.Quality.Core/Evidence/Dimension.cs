namespace LLMChat.Quality.Core.Evidence;

/// <summary>One of the five parts of the score.</summary>
public enum Dimension
{
    /// <summary>Findings, complexity, maintainability: <c>code_quality</c>.</summary>
    CodeQuality,

    /// <summary>Weaknesses, secrets, vulnerable dependencies: <c>security</c>.</summary>
    Security,

    /// <summary>Build time, size, slow code: <c>performance</c>.</summary>
    Performance,

    /// <summary>Coverage, results and quality of tests: <c>testing</c>.</summary>
    Testing,

    /// <summary>Documented API, comments, README, change log: <c>documentation</c>.</summary>
    Documentation,
}
