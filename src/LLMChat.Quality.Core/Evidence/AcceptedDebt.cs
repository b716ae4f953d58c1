namespace LLMChat.Quality.Core.Evidence;

/// <summary>What the baseline of findings says of one: known, accepted for a while, and no less of a defect.</summary>
/// <param name="Reason">Why it may stay.</param>
/// <param name="Expires">The last day on which it may.</param>
public sealed record AcceptedDebt(string Reason, DateOnly Expires)
{
    /// <summary>Whether it was accepted in the very change that is judged: then it accepts nothing that is new in it.</summary>
    public bool IsOfThisChange { get; init; }
}
