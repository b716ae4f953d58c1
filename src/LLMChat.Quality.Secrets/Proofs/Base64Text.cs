namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>Base 64, with either alphabet, with or without padding.</summary>
internal static class Base64Text
{
    /// <summary>The bytes; <see langword="null"/> when the text is not base 64.</summary>
    public static byte[]? Decode(string text)
    {
        var body = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        if (body.Length % 4 == 1 || !body.All(IsCharacter))
            return null;
        return Convert.FromBase64String(body + new string('=', (4 - (body.Length % 4)) % 4));
    }

    /// <summary>Whether a character belongs to the usual alphabet, padding not included.</summary>
    public static bool IsCharacter(char character) =>
        character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';
}
