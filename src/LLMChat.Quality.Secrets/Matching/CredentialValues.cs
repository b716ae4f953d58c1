using LLMChat.Quality.Secrets.Values;

namespace LLMChat.Quality.Secrets.Matching;

/// <summary>Tells values that are secrets from words, paths, types and samples.</summary>
internal static class CredentialValues
{
    private const int LongestPassword = 64;
    private const int LongestKey = 400;

    private static readonly string[] SampleWords = ["test", "demo", "sample", "dummy", "fake", "mock", "default", "invalid", "wrong", "incorrect"];

    private static readonly string[] WeakWords = ["passw", "p@ssw", "pa$$w", "pass@", "secret"];

    // What everybody tries first; in a connection string of a container on one's own machine it protects nothing.
    private static readonly HashSet<string> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "pass", "passwd", "pwd", "pw", "passw0rd", "secret", "admin", "administrator", "root", "sa", "guest", "user", "username", "test", "postgres", "mysql", "mongo", "redis",
        "rabbitmq", "oracle", "sql", "string", "null", "none", "empty", "true", "false", "value", "text", "token", "key", "123", "1234", "12345", "123456", "1234567", "12345678", "pass123", "password123", "p", "x", "foo", "bar", "baz", "abc", "abc123", "hidden",
        "mypassword", "mypass", "mypwd", "thepassword", "somepassword", "userpassword",
    };

    /// <summary>Whether a password is everybody's and protects nothing.</summary>
    public static bool IsDefault(string value) => Defaults.Contains(value);

    /// <summary>Whether a value given to a password's name in source code is one.</summary>
    public static bool IsPassword(string value) =>
        value.Length is >= 8 and <= LongestPassword
        && CharacterClasses.Distinct(value) >= 3
        && CharacterClasses.Has(value, CharacterClass.Digit)
        && IsPlain(value);

    /// <summary>Whether a value given to a password's name in configuration is one.</summary>
    public static bool IsConfiguredPassword(string value) =>
        value.Length is >= 6 and <= LongestPassword
        && CharacterClasses.Distinct(value) >= 2
        && (CharacterClasses.Has(value, CharacterClass.Digit) || HasMark(value))
        && IsPlain(value);

    /// <summary>Whether a value given to a key's name is one.</summary>
    public static bool IsKey(string value) =>
        value.Length <= LongestKey && value.All(IsKeyCharacter) && Randomness.LooksRandom(value) && !Randomness.IsGuid(value) && IsPlain(value);

    /// <summary>How sure a value alone makes: one with the word itself in it is more often a tutorial's than a person's.</summary>
    public static SecretConfidence ConfidenceOf(string value) =>
        WeakWords.Any(word => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) ? SecretConfidence.Low : SecretConfidence.Medium;

    private static bool IsPlain(string value) =>
        !IsDefault(value)
        && !value.Any(character => character is <= ' ' or > '~')
        && !Placeholders.Contains(value)
        && !HasBraces(value)
        && !LooksLikeCode(value)
        && !LooksLikePath(value)
        && !SampleWords.Any(word => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool HasBraces(string value)
    {
        var open = value.IndexOf('{');
        return open >= 0 && value.IndexOf('}', open) > open;
    }

    /// <summary>A call, an index, a pattern, a member of something: <c>Get("x")</c>, <c>[a-z]+</c>, <c>options.Password2</c>.</summary>
    private static bool LooksLikeCode(string value)
    {
        if (value.IndexOf('(') >= 0 && value.IndexOf(')') >= 0)
            return true;
        if (value[0] == '^' || value.IndexOf('[') >= 0 || value.IndexOf('\\') >= 0 || value.IndexOf("&&", StringComparison.Ordinal) >= 0)
            return true;
        var parts = value.Split('.', ':');
        return parts.Length > 1 && parts.All(part => part.Length > 0 && char.IsLetter(part[0]) && part.All(character => char.IsLetterOrDigit(character) || character == '_') && !Randomness.LooksRandom(part));
    }

    private static bool LooksLikePath(string value) =>
        value.IndexOf("://", StringComparison.Ordinal) >= 0
        || value[0] is '/' or '~'
        || value.StartsWith("./", StringComparison.Ordinal)
        || value.StartsWith("../", StringComparison.Ordinal)
        || (value.IndexOf('/') >= 0 && !Randomness.LooksRandom(value));

    /// <summary>A punctuation mark a sentence or an identifier would not have inside.</summary>
    private static bool HasMark(string value) => value.Any(character => character is '!' or '@' or '#' or '$' or '%' or '^' or '&' or '*' or '+' or '=');

    private static bool IsKeyCharacter(char character) => Proofs.Base64Text.IsCharacter(character) || character is '=' or '-' or '_' or '.' or '~' or '!' or '@' or '#' or '$' or '%' or '^' or '*';
}
