using System.CommandLine;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Tool.Promote;

/// <summary>The options that say who signs. A key is a file or stands in an environment variable; never on the command line, which every log keeps.</summary>
internal sealed class SigningOptions
{
    /// <summary>The variable that may hold the private key as PEM.</summary>
    public const string KeyVariable = "QUALITY_SIGNING_KEY";

    private readonly Option<string?> _key = new("--key") { Description = $"A file with the private key as PEM (ECDSA, P-256); without it the variable {KeyVariable} holds the key." };
    private readonly Option<string?> _command = new("--sign-command") { Description = "A program that signs in place of a key: it gets the bytes on standard input and answers with the signature as base64 (ECDSA P-256, SHA-256)." };
    private readonly Option<string?> _keyId = new("--key-id") { Description = "The name of the key that the program signs with." };

    public void AddTo(Command command)
    {
        command.Add(_key);
        command.Add(_command);
        command.Add(_keyId);
    }

    /// <summary>Who signs; neither a signer nor an error when nobody is named.</summary>
    public (ISigner? Signer, string? Error) Signer(ParseResult result)
    {
        if (result.GetValue(_command) is { } command)
            return result.GetValue(_keyId) is { Length: > 0 } id ? (new CommandSigner(command, id), null) : (null, "A signing command needs the name of its key: --key-id.");
        var file = result.GetValue(_key);
        if (file is not null && !File.Exists(file))
            return (null, $"There is no file '{file}' with a key.");
        var pem = file is not null ? File.ReadAllText(file) : Environment.GetEnvironmentVariable(KeyVariable);
        if (string.IsNullOrWhiteSpace(pem))
            return (null, null);
        var (signer, reason) = KeySigner.FromPem(pem);
        return signer is not null ? (signer, null) : (null, $"The key in {(file is not null ? $"'{file}'" : KeyVariable)} cannot sign: {reason}.");
    }
}
