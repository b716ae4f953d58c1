using LLMChat.Quality.Secrets.Matching;
using LLMChat.Quality.Secrets.Proofs;

namespace LLMChat.Quality.Secrets.Rules;

/// <summary>LQ6000–6099: secrets of no one provider, found by structure.</summary>
internal static class GenericRules
{
    private const string Elsewhere = "Change it where it is used, then keep the new one out of the repository: user-secrets in development, the environment or a key vault elsewhere.";

    public static SecretRule[] All { get; } =
    [
        new()
        {
            Id = "LQ6000", Name = "assigned-secret", Title = "Secret-like name with a random-looking value", Provider = "",
            Keywords = CredentialNames.Keywords,
            Matcher = new NamedValueMatcher(), Window = new(64, 640), Specificity = RuleSpecificity.Name,
            Confidence = SecretConfidence.Medium, SecuritySeverity = 7.5m, Cwe = [798, 259],
            Remedy = Elsewhere,
        },
        new()
        {
            Id = "LQ6001", Name = "connection-string-password", Title = "Password in a connection string", Provider = "",
            Keywords = ["password", "pwd"],
            Matcher = new ConnectionStringMatcher(), Window = new(300, 500), Specificity = RuleSpecificity.Structure,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.0m, Cwe = [798, 259],
            Remedy = "Change the password in the database, and use integrated or managed-identity sign-in, or read the connection string from user-secrets, the environment or a key vault.",
        },
        new()
        {
            Id = "LQ6002", Name = "url-credentials", Title = "URL with user and password", Provider = "",
            Keywords = ["://"],
            Matcher = new UrlCredentialMatcher(), Window = new(1, 303), Specificity = RuleSpecificity.Structure,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.0m, Cwe = [798, 522],
            Remedy = "Change the password at the service the URL names, and put the URL together at run time from configuration.",
        },
        new()
        {
            Id = "LQ6003", Name = "private-key", Title = "Private key", Provider = "",
            Keywords = ["private key"],
            Matcher = new PrivateKeyMatcher(), Window = new(40, 20_000), Specificity = RuleSpecificity.Structure,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.5m, Cwe = [321], Owasp = SecretRules.CryptographicFailures,
            Remedy = "Treat it as stolen: revoke the certificate or remove the public key wherever it is trusted, make a new pair, and keep the private half in a key vault or certificate store.",
        },
        new()
        {
            Id = "LQ6004", Name = "json-web-token", Title = "JSON web token", Provider = "",
            Keywords = ["eyJ"],
            Pattern = @"\b(?<value>eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{16,})", Window = new(1, 8192), Specificity = RuleSpecificity.Structure,
            Proof = JwtStructure.Proof,
            Confidence = SecretConfidence.High, SecuritySeverity = 8.0m, Cwe = [798, 522],
            Remedy = "End the session or rotate the signing key at the issuer, and obtain tokens at run time.",
        },
        new()
        {
            Id = "LQ6005", Name = "configured-secret", Title = "Password or key in a JSON or XML file", Provider = "",
            Keywords = CredentialNames.Keywords,
            Matcher = new ConfigurationValueMatcher(), Window = new(64, 640), Specificity = RuleSpecificity.Configuration,
            Confidence = SecretConfidence.Medium, SecuritySeverity = 7.5m, Cwe = [798, 259],
            Remedy = Elsewhere,
        },
    ];
}
