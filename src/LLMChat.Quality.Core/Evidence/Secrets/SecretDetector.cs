using System.Collections.Immutable;
using System.Security.Cryptography;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>The engine as the scan needs it.</summary>
/// <param name="Engine">Finds the secrets of one file.</param>
/// <param name="Rules">Every rule it looks for, in the order of its id.</param>
/// <param name="Digest">32 bytes that change whenever it could answer otherwise: with its code, and with the key of its fingerprints.</param>
internal sealed record SecretDetector(SecretEngine Engine, ImmutableArray<Rule> Rules, ImmutableArray<byte> Digest)
{
    private const string Pages = "https://github.com/llmchat/LLMChat.Quality/blob/main/sdk/docs/rules/"; // where the analyzers' rules have theirs

    /// <summary>The engine with all rules.</summary>
    public static SecretDetector Of(SecretScanOptions options)
    {
        var key = options.FingerprintKey.IsEmpty ? SecretScannerOptions.PublicFingerprintKey : [.. options.FingerprintKey];
        var scanner = new SecretScanner(new SecretScannerOptions { FingerprintKey = key });
        return new SecretDetector(
            (buffer, count, path, cancellationToken) => Of(scanner.ScanBytes(buffer, count, path, cancellationToken)),
            [.. SecretRules.All.Select(Of).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
            [.. SHA256.HashData([.. typeof(SecretScanner).Module.ModuleVersionId.ToByteArray(), .. key])]);
    }

    /// <summary>Whether an earlier answer can be one of this engine's.</summary>
    public bool Knows(FileSecrets secrets) =>
        secrets.Matches.All(match => Rules.Any(rule => rule.Id == match.RuleId) && Enum.IsDefined(match.Confidence));

    private static FileSecrets Of(SecretScanResult result) =>
        result is { IsBinary: false, Matches.Count: 0, Limits.Count: 0 }
            ? FileSecrets.None
            : new FileSecrets([.. result.Matches], result.IsBinary, result.Limits.Count > 0);

    private static Rule Of(SecretRule rule) => new(
        rule.Id,
        rule.Title,
        MetricNames.Secrets,
        SeverityOf(rule.SecuritySeverity),
        rule.SecuritySeverity,
        [.. rule.Cwe],
        [.. rule.Owasp],
        IsCriticalBug: false,
        Help: rule.Remedy,
        HelpUri: $"{Pages}{rule.Id}.md",
        Tool: "LLMChat.Quality");

    internal static Severity SeverityOf(decimal securitySeverity) => securitySeverity switch
    {
        >= 9.0m => Severity.Critical,
        >= 7.0m => Severity.High,
        >= 4.0m => Severity.Medium,
        _ => Severity.Low,
    };
}
