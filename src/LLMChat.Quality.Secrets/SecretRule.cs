using LLMChat.Quality.Secrets.Matching;
using LLMChat.Quality.Secrets.Proofs;

namespace LLMChat.Quality.Secrets;

/// <summary>One kind of secret: how to find it, how to prove it, what to do about it.</summary>
public sealed record SecretRule
{
    /// <summary>The id: <c>LQ6xxx</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A short name in lower case with hyphens: <c>github-token</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, for people: <c>GitHub token</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Who issues it; empty for secrets of no one provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Texts one of which stands in or near every such secret; case does not matter.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>A linear-time pattern whose group <c>value</c> is the secret; <see langword="null"/> when <see cref="Structure"/> finds it.</summary>
    public string? Pattern { get; init; }

    /// <summary>The name of the structure that is parsed instead of a pattern; <see langword="null"/> for a pattern.</summary>
    public string? Structure => Matcher?.Name;

    /// <summary>How much text around a keyword is looked at.</summary>
    public required SecretWindow Window { get; init; }

    /// <summary>The least Shannon entropy of the value, in bits per character.</summary>
    public double MinimumEntropyBitsPerCharacter { get; init; }

    /// <summary>The name of the checksum or structure that proves a value; <see langword="null"/> when there is none.</summary>
    public string? ProofName => Proof?.Name;

    /// <summary>How sure a match is before any proof.</summary>
    public required SecretConfidence Confidence { get; init; }

    /// <summary>The CVSS-like number, 0.1 to 10.0.</summary>
    public required decimal SecuritySeverity { get; init; }

    /// <summary>Numbers of the Common Weakness Enumeration.</summary>
    public IReadOnlyList<int> Cwe { get; init; } = [798];

    /// <summary>OWASP Top 10 categories of 2021 and 2025.</summary>
    public IReadOnlyList<string> Owasp { get; init; } = SecretRules.AuthenticationFailures;

    /// <summary>What to do: where to revoke it and where to keep the new one.</summary>
    public required string Remedy { get; init; }

    /// <summary>Where the rule stands when two claim one value: the higher wins.</summary>
    internal int Specificity { get; init; } = RuleSpecificity.Provider;

    /// <summary>The structure that finds it, where a pattern would not do.</summary>
    internal StructureMatcher? Matcher { get; init; }

    /// <summary>The checksum or structure that proves or disproves a value.</summary>
    internal SecretProof? Proof { get; init; }
}
