namespace LLMChat.Quality.Core.Gate;

/// <summary>How a check compares, and when it stops a build.</summary>
public enum CheckKind
{
    /// <summary>The value must be at least the limit. Warns on a developer's machine, stops in CI.</summary>
    Threshold,

    /// <summary>The count must be at most the limit. Stops every command-line build.</summary>
    BlockingRule,

    /// <summary>The value may be worse than in the reference run by no more than the limit. Warns on a developer's machine, stops in CI.</summary>
    Regression,

    /// <summary>The count must be at most the limit. Warns on a developer's machine, stops in CI.</summary>
    Limit,
}
