using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Tests.Evidence.Secrets;

/// <summary>An engine whose secrets are <c>high-…</c>, <c>medium-…</c> and <c>low-…</c>, and which counts its calls.</summary>
internal sealed partial class FakeEngine
{
    private int _calls;

    public int Calls => _calls;

    public Action<string> Scanning { get; init; } = static _ => { };

    public SecretDetector Detector(byte version = 1) => new(
        Scan,
        [new Rule("LQ6001", "Test credential", MetricNames.Secrets, Severity.Critical, 9.1m, [798], ["A07:2021"], false, "Revoke it.", null, "LLMChat.Quality")],
        [.. SHA256.HashData([version])]);

    private FileSecrets Scan(byte[] buffer, int count, string path, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        Scanning(path);
        var text = Encoding.UTF8.GetString(buffer, 0, count);
        if (text.Contains('\0', StringComparison.Ordinal))
            return FileSecrets.None with { IsBinary = true };
        return new FileSecrets([.. Value().Matches(text).Select(match => Of(text, match))], IsBinary: false, IsLimited: text.Contains("#limit", StringComparison.Ordinal));
    }

    private static SecretMatch Of(string text, Match match)
    {
        var line = text.AsSpan(0, match.Index).Count('\n') + 1;
        var column = match.Index - text.LastIndexOf('\n', match.Index);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(match.Value)));
        var confidence = Enum.Parse<SecretConfidence>(match.Groups["confidence"].Value, ignoreCase: true);
        return new SecretMatch("LQ6001", confidence, match.Index, match.Length, line, column, line, column + match.Length, fingerprint);
    }

    [GeneratedRegex("(?<confidence>high|medium|low)-[a-z0-9]+")]
    private static partial Regex Value();
}
