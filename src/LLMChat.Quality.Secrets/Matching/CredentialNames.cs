namespace LLMChat.Quality.Secrets.Matching;

/// <summary>Tells names of secrets from names of things about secrets: <c>DbPassword</c> is one, <c>PasswordHash</c>, <c>TokenUrl</c> and <c>PublicKeyToken</c> are not.</summary>
internal static class CredentialNames
{
    private static readonly string[] Passwords = ["password", "passwd", "passphrase", "pwd"];

    private static readonly string[] KeyQualifiers =
    [
        "api", "access", "account", "auth", "encryption", "signing", "private", "secret", "shared", "subscription", "master", "symmetric", "jwt", "hmac", "aes", "storage", "admin", "security",
    ];

    // Words that may follow without changing what the value is.
    private static readonly string[] Endings = ["value", "string", "prod", "production", "dev", "development", "staging", "primary", "secondary", "live"];

    // Tokens that are positions, types or protections against forgery, not credentials.
    private static readonly string[] HarmlessEnds =
    [
        "publickeytoken", "cancellationtoken", "continuationtoken", "pagetoken", "nexttoken", "synctoken", "skiptoken", "csrftoken", "xsrftoken", "antiforgerytoken", "verificationtoken",
        "changetoken", "concurrencytoken", "tokentoken", "metadatatoken", "syntaxtoken", "typetoken", "publicsecret",
    ];

    /// <summary>The keywords a name of a secret contains.</summary>
    public static IReadOnlyList<string> Keywords { get; } = [.. Passwords, "secret", "token", .. KeyNames()];

    /// <summary>What a name says its value is.</summary>
    public static CredentialKind Judge(string name)
    {
        var bare = WithoutEnding(Flatten(name));
        if (HarmlessEnds.Any(end => bare.EndsWith(end, StringComparison.Ordinal)))
            return CredentialKind.None;
        if (Passwords.Any(end => bare.EndsWith(end, StringComparison.Ordinal)))
            return CredentialKind.Password;
        return bare.EndsWith("secret", StringComparison.Ordinal) || bare.EndsWith("token", StringComparison.Ordinal) || KeyQualifiers.Any(qualifier => bare.EndsWith(qualifier + "key", StringComparison.Ordinal))
            ? CredentialKind.Key
            : CredentialKind.None;
    }

    private static IEnumerable<string> KeyNames() =>
        KeyQualifiers.SelectMany(qualifier => new[] { "", "_", "-", "." }.Select(separator => qualifier + separator + "key"));

    /// <summary>Lower case without separators and trailing digits.</summary>
    private static string Flatten(string name)
    {
        var letters = new string([.. name.Where(character => character is not ('_' or '-' or '.')).Select(char.ToLowerInvariant)]);
        return letters.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }

    private static string WithoutEnding(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name.Substring(0, name.Length - ending.Length);
        }

        return name;
    }
}
