namespace LLMChat.Quality.Secrets;

/// <summary>How much a rule knows about what it finds.</summary>
internal static class RuleSpecificity
{
    /// <summary>A secret-like name before any value.</summary>
    public const int Name = 0;

    /// <summary>A name at a place where configuration keeps values.</summary>
    public const int Configuration = 1;

    /// <summary>A structure of no one provider: a connection string, a URL, a token, a key.</summary>
    public const int Structure = 2;

    /// <summary>A provider's own format.</summary>
    public const int Provider = 3;
}
