namespace LLMChat.Quality.Core.Gate.Baseline;

/// <summary>One accepted finding.</summary>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Fingerprint">Keyed hash of the finding's own fingerprint, in hexadecimal: it holds neither line nor path nor commit.</param>
/// <param name="Path">Where it was when it was accepted, for people; <see langword="null"/> for a finding without a place.</param>
/// <param name="Reason">Why it may stay; without one it accepts nothing.</param>
/// <param name="Expires">The last day on which it may; without one it accepts nothing.</param>
public sealed record BaselineEntry(string Rule, string Fingerprint, string? Path, string? Reason, DateOnly? Expires)
{
    /// <summary>Whether it accepts anything on that day.</summary>
    public bool Holds(DateOnly today) => !string.IsNullOrWhiteSpace(Reason) && Expires >= today;
}
