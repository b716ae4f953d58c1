using LLMChat.Quality.Secrets.Proofs;

namespace LLMChat.Quality.Secrets.Rules;

/// <summary>LQ6600–6699: package feeds.</summary>
internal static class PackageFeedRules
{
    public static SecretRule[] All { get; } =
    [
        new()
        {
            Id = "LQ6600", Name = "nuget-clear-text-password", Title = "Clear-text password of a NuGet source", Provider = "NuGet",
            Keywords = ["ClearTextPassword"],
            Pattern = @"(?i:key\s{0,5}=\s{0,5}[""']ClearTextPassword[""']\s{1,20}value\s{0,5}=\s{0,5})[""'](?<value>[^""'\r\n<>]{4,})[""']", Window = new(20, 600),
            Confidence = SecretConfidence.High, SecuritySeverity = 9.0m, Cwe = [798, 312],
            Remedy = "Revoke the password or token at the feed; in nuget.config write %NAME_OF_A_VARIABLE%, or use a credential provider.",
        },
        new()
        {
            Id = "LQ6601", Name = "npm-token", Title = "npm token", Provider = "npm",
            Keywords = ["npm_"],
            Pattern = @"\b(?<value>npm_[A-Za-z0-9]{36})\b", Window = new(1, 48), MinimumEntropyBitsPerCharacter = 3.0,
            Proof = Crc32Base62.Proof,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.5m,
            Remedy = "Delete the token with npm token revoke, look through the published versions, and publish with trusted publishing.",
        },
    ];
}
