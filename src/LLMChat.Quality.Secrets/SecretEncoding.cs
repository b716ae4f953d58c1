namespace LLMChat.Quality.Secrets;

/// <summary>How the bytes of a file become text.</summary>
public enum SecretEncoding
{
    /// <summary>UTF-8, with or without byte order mark, or ASCII; invalid sequences are replaced.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first, with or without byte order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first, with or without byte order mark.</summary>
    Utf16BigEndian,

    /// <summary>UTF-32, low byte first, with byte order mark.</summary>
    Utf32LittleEndian,

    /// <summary>UTF-32, high byte first, with byte order mark.</summary>
    Utf32BigEndian,

    /// <summary>Not text; nothing was looked for.</summary>
    Binary,
}
