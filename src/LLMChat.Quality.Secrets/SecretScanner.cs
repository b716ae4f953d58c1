using LLMChat.Quality.Secrets.Decoding;
using LLMChat.Quality.Secrets.Scanning;
using LLMChat.Quality.Secrets.Values;

namespace LLMChat.Quality.Secrets;

/// <summary>Finds secrets in one file. Does no input or output, keeps nothing between files, serves many threads.</summary>
public sealed class SecretScanner
{
    /// <summary>How many findings of one file are listed.</summary>
    public const int MaximumFindingsPerFile = 100;

    private readonly RuleSet _rules;
    private readonly SecretScannerOptions _options;

    /// <summary>A scanner without fingerprints, as an editor needs it.</summary>
    public SecretScanner() : this(SecretScannerOptions.WithoutFingerprints)
    {
    }

    /// <summary>A scanner as its user wants it.</summary>
    public SecretScanner(SecretScannerOptions options) : this(options, RuleSet.Default)
    {
    }

    internal SecretScanner(SecretScannerOptions options, RuleSet rules)
    {
        _options = options;
        _rules = rules;
    }

    /// <summary>Finds secrets in text that is already decoded, such as a compiler's source text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its path, for rules that know kinds of files; only the name and extension matter.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    public IReadOnlyList<SecretMatch> ScanText(string text, string path, CancellationToken cancellationToken) =>
        Scan(text, start: 0, path, SecretEncoding.Utf8, cancellationToken).Matches;

    /// <summary>Finds secrets in the bytes of a file.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="path">The file's path, for rules that know kinds of files; only the name and extension matter.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    public SecretScanResult ScanBytes(byte[] content, string path, CancellationToken cancellationToken) =>
        ScanBytes(content, content.Length, path, cancellationToken);

    /// <summary>Finds secrets in the first bytes of a buffer.</summary>
    /// <param name="buffer">A buffer that may be longer than the file.</param>
    /// <param name="count">How many bytes of it are the file's.</param>
    /// <param name="path">The file's path, for rules that know kinds of files; only the name and extension matter.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    public SecretScanResult ScanBytes(byte[] buffer, int count, string path, CancellationToken cancellationToken)
    {
        var (encoding, start) = EncodingDetector.Detect(buffer, count);
        if (encoding == SecretEncoding.Binary)
            return new([], encoding, []);
        if (encoding != SecretEncoding.Utf8)
            return Scan(ContentDecoder.Decode(buffer, start, count, encoding), 0, path, encoding, cancellationToken);

        // Most files hold no keyword at all: they never become a string.
        var hit = _rules.Keywords.FirstHit(buffer, start, count);
        if (hit < 0)
            return new([], encoding, []);
        var first = Math.Max(start, hit - _rules.Keywords.LongestKeyword);
        while (first > start && buffer[first] >= 0x80)
            first--;
        return Scan(ContentDecoder.Decode(buffer, start, count, encoding), ContentDecoder.Utf16Length(buffer, start, first), path, encoding, cancellationToken);
    }

    /// <summary>Runs the rules over a text and keeps what tests ask about.</summary>
    internal FileScan Run(string text, int start, string path, CancellationToken cancellationToken)
    {
        var scan = new FileScan(_rules, text, path, cancellationToken);
        scan.Run(start);
        return scan;
    }

    private SecretScanResult Scan(string text, int start, string path, SecretEncoding encoding, CancellationToken cancellationToken)
    {
        var scan = Run(text, start, path, cancellationToken);
        if (scan.Candidates.Count == 0)
            return new([], encoding, [.. scan.Limits]);
        var winners = Overlaps.Resolve(scan.Candidates, _rules.Rules);
        if (winners.Count > MaximumFindingsPerFile)
        {
            winners.RemoveRange(MaximumFindingsPerFile, winners.Count - MaximumFindingsPerFile);
            scan.Limits.Add(SecretLimit.FindingsPerFile);
        }

        return new([.. Describe(winners, text)], encoding, [.. scan.Limits]);
    }

    private IEnumerable<SecretMatch> Describe(List<Candidate> winners, string text)
    {
        var lines = new LinePositions(text);
        foreach (var winner in winners)
        {
            var (line, column) = lines.Of(winner.Start);
            var (endLine, endColumn) = lines.Of(winner.End);
            var rule = _rules.Rules[winner.Rule].Id;
            var fingerprint = _options.FingerprintKey is { } key
                ? SecretFingerprint.Of(key, rule, winner.Normalised ?? text.Substring(winner.Start, winner.Length))
                : "";
            yield return new SecretMatch(rule, winner.Confidence, winner.Start, winner.Length, line, column, endLine, endColumn, fingerprint);
        }
    }
}
