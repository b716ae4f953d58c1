using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>The engine as the scan needs it.</summary>
/// <param name="Engine">Finds the secrets of one file.</param>
/// <param name="Rules">Every rule it looks for, in the order of its id.</param>
/// <param name="Digest">32 bytes that change whenever it could answer otherwise: with its code, and with the key of its fingerprints.</param>
internal sealed record SecretDetector(SecretEngine Engine, ImmutableArray<Rule> Rules, ImmutableArray<byte> Digest)
{
    /// <summary>The engine with all rules.</summary>
    public static SecretDetector Of(SecretScanOptions options)
    {
        var scanner = new SecretScanner();
        return new SecretDetector(
            (buffer, count, path, cancellationToken) => new FileSecrets([.. scanner.ScanText(Encoding.UTF8.GetString(buffer, 0, count), path, cancellationToken)], IsBinary: false, IsLimited: false),
            [],
            [.. SHA256.HashData([.. typeof(SecretScanner).Module.ModuleVersionId.ToByteArray(), .. options.FingerprintKey])]);
    }

    /// <summary>Whether an earlier answer can be one of this engine's.</summary>
    public bool Knows(FileSecrets secrets) =>
        secrets.Matches.All(match => Rules.Any(rule => rule.Id == match.RuleId) && Enum.IsDefined(match.Confidence));
}
