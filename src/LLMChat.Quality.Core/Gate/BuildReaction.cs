namespace LLMChat.Quality.Core.Gate;

/// <summary>What a build does about a check.</summary>
public enum BuildReaction
{
    /// <summary>It is in the report and the summary, no more.</summary>
    Show,

    /// <summary>The build warns and goes on.</summary>
    Warn,

    /// <summary>The build fails.</summary>
    Stop,
}
