using LLMChat.Quality.Secrets.Values;

namespace LLMChat.Quality.Secrets.Matching;

/// <summary>A URL with a password before its host.</summary>
internal sealed class UrlCredentialMatcher : StructureMatcher
{
    private const int LongestAuthority = 300;

    private static readonly string[] SampleHosts = ["example.com", "example.org", "example.net", "host", "hostname", "server", "domain.com", "domain", "mydomain.com", "myserver", "proxy", "foo.com", "test.com", "somewhere.com"];
    private static readonly string[] ReservedDomains = [".example", ".test", ".invalid", ".example.com", ".example.org", ".example.net"];
    private static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "0.0.0.0", "[::1]", "host.docker.internal"];

    /// <inheritdoc />
    public override string Name => "URL authority";

    /// <inheritdoc />
    public override int Find(SourceText source, int keywordStart, int keywordLength, ICandidateSink sink)
    {
        var start = keywordStart + keywordLength;
        int end = start, at = -1, colon = -1;
        for (; end < start + LongestAuthority && IsAuthority(source[end]); end++)
        {
            if (source[end] == '@')
                at = end;
            else if (source[end] == ':' && colon < 0)
                colon = end;
        }

        if (at > 0 && colon > 0 && colon < at && char.IsLetterOrDigit(source[keywordStart - 1]))
            Judge(source.Text, start, colon, at, end, sink);
        return end;
    }

    private static void Judge(string text, int start, int colon, int at, int end, ICandidateSink sink)
    {
        var user = text.Substring(start, colon - start);
        var password = text.Substring(colon + 1, at - colon - 1);
        var host = text.Substring(at + 1, end - at - 1).Split(':')[0];
        if (password.Length < 4 || host.Length < 2 || password == user || CredentialValues.IsDefault(password) || Placeholders.Contains(password) || password.IndexOf('{') >= 0 || IsSample(host) || password.IndexOf("pass", StringComparison.OrdinalIgnoreCase) == 0)
            return;
        sink.Add(colon + 1, password.Length, ConfidenceOf(password, host));
    }

    private static SecretConfidence ConfidenceOf(string password, string host)
    {
        if (OwnHosts.Contains(host, StringComparer.OrdinalIgnoreCase) || !CharacterClasses.Has(password, CharacterClass.Digit))
            return SecretConfidence.Low;
        return Randomness.LooksRandom(password) || CharacterClasses.Distinct(password) >= 3 ? SecretConfidence.High : SecretConfidence.Medium;
    }

    private static bool IsSample(string host) =>
        SampleHosts.Contains(host, StringComparer.OrdinalIgnoreCase) || ReservedDomains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    private static bool IsAuthority(char character) => character is > ' ' and < (char)127 and not ('/' or '?' or '#' or '"' or '\'' or '`' or '<' or '>' or '\\' or '|' or ',' or ';' or '(' or ')');
}
