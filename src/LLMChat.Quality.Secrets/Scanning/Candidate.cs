namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>A value that a rule claims.</summary>
/// <param name="Rule">Index into the rule table.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Confidence">How sure the rule is.</param>
/// <param name="Normalised">What its fingerprint is made of; <see langword="null"/> for the text as it stands.</param>
internal sealed record Candidate(int Rule, int Start, int Length, SecretConfidence Confidence, string? Normalised)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
