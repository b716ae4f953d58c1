namespace LLMChat.Quality.Core.Evidence;

/// <summary>How sure a detector is that what it found is real.</summary>
public enum Confidence
{
    /// <summary>Looks like it, but most such values are harmless.</summary>
    Low,

    /// <summary>Probably real.</summary>
    Medium,

    /// <summary>Real as far as anyone can tell without trying it.</summary>
    High,
}
