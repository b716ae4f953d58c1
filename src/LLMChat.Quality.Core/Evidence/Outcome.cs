namespace LLMChat.Quality.Core.Evidence;

/// <summary>What a comparison against a limit says when its number may be known only as an interval.</summary>
public enum Outcome
{
    /// <summary>Every possible value meets the limit.</summary>
    Pass,

    /// <summary>Some possible values meet the limit, some do not.</summary>
    Unknown,

    /// <summary>No possible value meets the limit.</summary>
    Fail,
}
