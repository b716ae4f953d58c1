namespace LLMChat.Quality.Secrets.Rules;

/// <summary>LQ6500–6599: providers of artificial intelligence.</summary>
internal static class ArtificialIntelligenceRules
{
    public static SecretRule[] All { get; } =
    [
        new()
        {
            Id = "LQ6500", Name = "openai-key", Title = "OpenAI key", Provider = "OpenAI",
            Keywords = ["T3BlbkFJ"],
            Pattern = @"\b(?<value>sk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,})(?:[^A-Za-z0-9_-]|$)", Window = new(120, 120), MinimumEntropyBitsPerCharacter = 3.5,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.0m,
            Remedy = "Revoke the key at platform.openai.com under API keys, and look at the usage page.",
        },
        new()
        {
            Id = "LQ6501", Name = "anthropic-key", Title = "Anthropic key", Provider = "Anthropic",
            Keywords = ["sk-ant-"],
            Pattern = @"\b(?<value>sk-ant-(?:api|admin|sid|oat)[0-9]{2}-[A-Za-z0-9_-]{80,})(?:[^A-Za-z0-9_-]|$)", Window = new(1, 160), MinimumEntropyBitsPerCharacter = 3.5,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.0m,
            Remedy = "Disable the key in the Anthropic console under API keys, and look at the usage page.",
        },
    ];
}
