using System.CommandLine;
using LLMChat.Quality.Promotion.Running;

namespace LLMChat.Quality.Tool.Promote;

/// <summary>The options that say who signs.</summary>
internal sealed class SigningOptions
{
    private readonly Option<string> _key = new("--key") { Description = $"A file with the private key as PEM (ECDSA, P-256); without it the variable {SigningChoice.KeyVariable} holds the key.", DefaultValueFactory = _ => "" };
    private readonly Option<string> _command = new("--sign-command") { Description = "A program that signs in place of a key: it gets the bytes on standard input and answers with the signature as base64 (ECDSA P-256, SHA-256).", DefaultValueFactory = _ => "" };
    private readonly Option<string> _keyId = new("--key-id") { Description = "The name of the key that the program signs with.", DefaultValueFactory = _ => "" };

    public void AddTo(Command command)
    {
        command.Add(_key);
        command.Add(_command);
        command.Add(_keyId);
    }

    public SigningChoice Choice(ParseResult result) => new(result.GetValue(_key)!, result.GetValue(_command)!, result.GetValue(_keyId)!);
}
