using LLMChat.Quality.Secrets.Tests.Examples;
using LLMChat.Quality.Secrets.Values;

namespace LLMChat.Quality.Secrets.Tests;

public class FingerprintTests
{
    private static readonly string Token = SourceHostExamples.Checked("ghp_");

    [Fact]
    public void It_stays_when_the_secret_moves_to_another_line_or_file()
    {
        var here = Assert.Single(Scan.Text($"var a = \"{Token}\";", "a.cs"));
        var there = Assert.Single(Scan.Text($"\n\n  TOKEN={Token}\n", "b/.env"));
        Assert.Equal(here.Fingerprint, there.Fingerprint);
        Assert.Matches("^[0-9a-f]{64}$", here.Fingerprint);
    }

    [Fact]
    public void It_stays_when_a_private_key_is_written_on_one_line()
    {
        var positives = AllExamples.ByRule["LQ6003"].Positives;
        var onLines = Assert.Single(Scan.Text(positives[0].Text, positives[0].Path));
        var escaped = Assert.Single(Scan.Text(positives[4].Text, positives[4].Path));
        Assert.Equal(onLines.Fingerprint, escaped.Fingerprint);
    }

    [Fact]
    public void It_differs_by_key_rule_and_value()
    {
        byte[] key = [1, 2, 3];
        string[] fingerprints = [SecretFingerprint.Of(key, "LQ6000", "a"), SecretFingerprint.Of(key, "LQ6000", "b"), SecretFingerprint.Of(key, "LQ6001", "a"), SecretFingerprint.Of([4], "LQ6000", "a")];
        Assert.Equal(4, fingerprints.Distinct().Count());
    }

    [Fact]
    public void It_is_left_out_when_nobody_asks_for_it() =>
        Assert.Empty(Assert.Single(new SecretScanner().ScanText($"var a = \"{Token}\";", "a.cs", CancellationToken.None)).Fingerprint);
}
