namespace LLMChat.Quality.Secrets;

/// <summary>How sure the engine is that a value is a real secret.</summary>
public enum SecretConfidence
{
    /// <summary>The right shape with evidence against it, such as a failed checksum.</summary>
    Low,

    /// <summary>A secret-like name with a random-looking value.</summary>
    Medium,

    /// <summary>A provider's format, a passed checksum, or a structure that parses.</summary>
    High,
}
