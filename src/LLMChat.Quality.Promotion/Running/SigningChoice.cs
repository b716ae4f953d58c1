using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Promotion.Running;

/// <summary>Who signs, as a user says it. A key is a file or stands in an environment variable; never in a property or on the command line, which every log keeps.</summary>
/// <param name="KeyFile">A file with the private key as PEM; empty for the variable.</param>
/// <param name="Command">A program that signs in place of a key; empty for none.</param>
/// <param name="KeyId">The name of the key that the program signs with.</param>
public sealed record SigningChoice(string KeyFile, string Command, string KeyId)
{
    /// <summary>The variable that may hold the private key as PEM.</summary>
    public const string KeyVariable = "QUALITY_SIGNING_KEY";

    private const int LargestKeyInBytes = 64 * 1024;

    /// <summary>Who signs, or why nobody can; neither when nobody is named.</summary>
    public (ISigner? Signer, Problem? Problem) Signer()
    {
        if (Command.Length > 0)
            return KeyId.Length > 0 ? (new CommandSigner(Command, KeyId), null) : (null, Cannot("a signing command needs the name of its key", "Name it: --key-id, or QualitySigningKeyId"));
        if (KeyFile.Length > 0 && new FileInfo(KeyFile) is not { Exists: true, Length: <= LargestKeyInBytes })
            return (null, Cannot($"there is no file '{KeyFile}' with a key", "Correct the path"));
        try
        {
            var pem = KeyFile.Length > 0 ? File.ReadAllText(KeyFile) : Environment.GetEnvironmentVariable(KeyVariable);
            if (string.IsNullOrWhiteSpace(pem))
                return (null, null);
            var (signer, reason) = KeySigner.FromPem(pem);
            return signer is not null ? (signer, null) : (null, Cannot($"the key in {(KeyFile.Length > 0 ? $"'{KeyFile}'" : KeyVariable)} cannot sign: {reason}", "A new one: openssl ecparam -name prime256v1 -genkey -noout -out key.pem"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, Cannot($"the key in '{KeyFile}' cannot be opened", "Give the building user the right to read it"));
        }
    }

    /// <summary>The same, where somebody has to sign.</summary>
    public (ISigner? Signer, Problem? Problem) RequiredSigner() => Signer() is { Signer: null, Problem: null }
        ? (null, Cannot("nobody signs", $"Name a key: --key, QualitySigningKeyFile or the variable {KeyVariable}; a new one: openssl ecparam -name prime256v1 -genkey -noout -out key.pem"))
        : Signer();

    private static Problem Cannot(string why, string remedy) => new("LQ9722", $"Nothing was signed: {why}.", remedy);
}
