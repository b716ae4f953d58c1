namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>What a proof says of a value.</summary>
internal enum ProofOutcome
{
    /// <summary>It cannot tell: the rule's own confidence stands.</summary>
    None,

    /// <summary>It holds: high confidence.</summary>
    Passed,

    /// <summary>It holds, but the value says itself that it soon stops to be worth anything: medium confidence.</summary>
    ShortLived,

    /// <summary>It fails: low confidence.</summary>
    Failed,

    /// <summary>It shows that the value is no secret at all, such as a token that says it is a sample.</summary>
    Harmless,
}
