namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>A value and where it stands.</summary>
internal readonly struct ProofInput(string text, int start, int length)
{
    /// <summary>The text the value stands in.</summary>
    public string Text { get; } = text;

    /// <summary>Where it starts.</summary>
    public int Start { get; } = start;

    /// <summary>How long it is.</summary>
    public int Length { get; } = length;

    /// <summary>The value itself; it never leaves the engine.</summary>
    public string Value => Text.Substring(Start, Length);
}
