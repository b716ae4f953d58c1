using System.Text;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Tests.Files;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Tests.Evidence.Secrets;

public sealed class SecretDetectorTests : IDisposable
{
    // assembled here, so that no scanner finds a secret in this repository
    private static readonly string Password = string.Concat("q7W3", "e9R1", "t5Y2", "u8");
    private static readonly string ConnectionString = $"Server=db.contoso.com;Database=orders;User Id=app;Pass{"word"}={Password};";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_rule_of_the_engine_is_a_rule_of_the_report()
    {
        var rules = SecretDetector.Of(new SecretScanOptions()).Rules;

        Assert.Equal(SecretRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), rules.Select(rule => rule.Id));
        Assert.All(rules, rule => Assert.Equal((MetricNames.Secrets, true, true), (rule.Metric, rule.IsSecurity, rule.Help.Length > 0)));
    }

    [Theory]
    [InlineData(9.0, Severity.Critical)]
    [InlineData(8.9, Severity.High)]
    [InlineData(7.0, Severity.High)]
    [InlineData(6.9, Severity.Medium)]
    [InlineData(4.0, Severity.Medium)]
    [InlineData(3.9, Severity.Low)]
    public void The_severity_of_a_rule_follows_its_security_severity(double securitySeverity, Severity severity) =>
        Assert.Equal(severity, SecretDetector.SeverityOf((decimal)securitySeverity));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Fault_032_A_secret_is_found_whatever_the_encoding(string encoding)
    {
        File.WriteAllText(_folder["appsettings.json"], $"{{\n  \"ConnectionStrings\": {{ \"Orders\": \"{ConnectionString}\" }}\n}}", Encoding.GetEncoding(encoding));

        var finding = Assert.Single(Scan().Findings);
        Assert.Equal(("LQ6001", 2, Confidence.High), (finding.RuleId, finding.Location!.Line, finding.Confidence));
    }

    [Fact]
    public void Fault_049_Neither_findings_nor_problems_nor_the_cache_hold_six_characters_of_a_secret()
    {
        _folder.Write("appsettings.json", $"{{ \"ConnectionStrings\": {{ \"Orders\": \"{ConnectionString}\" }} }}");
        File.SetLastWriteTimeUtc(_folder["appsettings.json"], DateTime.UtcNow.AddHours(-1));
        var evidence = Scan();
        var outputs = string.Join('\n', evidence.Findings)
            + string.Join('\n', evidence.Problems) + evidence.Source + evidence.Count
            + Encoding.Latin1.GetString(File.ReadAllBytes(_folder["cache/" + SecretCache.FileName]));

        Assert.Single(evidence.Findings);
        for (var start = 0; start + 6 <= Password.Length; start++)
            Assert.DoesNotContain(Password.Substring(start, 6), outputs, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Another_key_gives_other_fingerprints_and_another_cache()
    {
        _folder.Write("a.env", ConnectionString);
        var first = SecretDetector.Of(new SecretScanOptions());
        var second = SecretDetector.Of(new SecretScanOptions { FingerprintKey = [1, 2, 3] });

        Assert.NotEqual(first.Digest.AsEnumerable(), second.Digest);
        Assert.NotEqual(Scan().Findings[0].Fingerprint, Scan(new SecretScanOptions { FingerprintKey = [1, 2, 3] }).Findings[0].Fingerprint);
    }

    [Fact]
    public void Fault_051_A_file_with_more_findings_than_are_listed_makes_the_count_a_lower_bound()
    {
        var lines = Enumerable.Range(1000, SecretScanner.MaximumFindingsPerFile + 1).Select(number => ConnectionString.Replace(Password, Password + number, StringComparison.Ordinal));
        _folder.Write("a.env", string.Join('\n', lines));
        var evidence = Scan();

        Assert.Equal(Interval.AtLeast(SecretScanner.MaximumFindingsPerFile), evidence.Count.Value);
        Assert.Contains("LQ9302", evidence.Problems.Select(problem => problem.Id));
    }

    private SecretScanEvidence Scan(SecretScanOptions? options = null) =>
        new SecretScan(options ?? new SecretScanOptions { CacheFolder = _folder["cache"], OutputFolder = _folder["cache"] })
            .Run(TreeFiles.List(_folder.Path, git: null, fileLimit: 1000, default));
}
