using LLMChat.Quality.Secrets.Proofs;

namespace LLMChat.Quality.Secrets.Rules;

/// <summary>LQ6200–6299: source hosts and continuous integration.</summary>
internal static class SourceHostRules
{
    public static SecretRule[] All { get; } =
    [
        new()
        {
            Id = "LQ6200", Name = "github-token", Title = "GitHub token", Provider = "GitHub",
            Keywords = ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
            Pattern = @"\b(?<value>gh[pousr]_[A-Za-z0-9]{36})\b", Window = new(1, 48), MinimumEntropyBitsPerCharacter = 3.0,
            Proof = Crc32Base62.Proof,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.5m,
            Remedy = "Delete the token under Settings, Developer settings; in workflows use GITHUB_TOKEN or a GitHub App.",
        },
        new()
        {
            Id = "LQ6201", Name = "github-fine-grained-token", Title = "GitHub fine-grained token", Provider = "GitHub",
            Keywords = ["github_pat_"],
            Pattern = @"\b(?<value>github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b", Window = new(1, 100), MinimumEntropyBitsPerCharacter = 3.0,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.5m,
            Remedy = "Delete the token under Settings, Developer settings, Fine-grained tokens; in workflows use GITHUB_TOKEN or a GitHub App.",
        },
    ];
}
