using System.IO.Compression;
using System.Text.Json;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Sarif;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed class SarifFileTests
{
    [Fact]
    public void Every_finding_is_in_the_full_file_with_its_suppression()
    {
        using var sarif = Full(SampleReports.Rich);
        var results = Results(sarif);

        Assert.Equal(SampleReports.Rich.Evidence.Findings.Length, results.Count);
        Assert.Equal(2, results.Count(result => result.TryGetProperty("suppressions", out _)));
    }

    [Fact]
    public void A_suppression_that_changes_nothing_is_rejected_not_accepted()
    {
        var evidence = SampleReports.Rich.Evidence;
        var silenced = evidence with { Findings = [.. evidence.Findings.Select(finding => finding.RuleId == "LQ6001" ? finding with { Suppression = new("Pragma Directive", null) } : finding)] };
        var report = SampleReports.Rich with { Evidence = silenced };

        using var full = Full(report);
        using var upload = Upload(report);

        Assert.All(Results(full).Where(Is("LQ6001")), result => Assert.Equal("rejected", result.GetProperty("suppressions")[0].GetProperty("status").GetString()));
        Assert.Equal(2, Results(upload).Count(Is("LQ6001")));
    }

    [Fact]
    public void The_upload_leaves_out_what_GitHub_would_show_wrongly_and_says_how_much()
    {
        using var sarif = Upload(SampleReports.Rich);

        Assert.DoesNotContain(Results(sarif), result => Is("LQ6002")(result)); // low confidence
        Assert.DoesNotContain(Results(sarif), result => Is("CA5351")(result)); // accepted
        Assert.DoesNotContain(Results(sarif), result => result.TryGetProperty("suppressions", out _));
        Assert.Equal(2, Run(sarif).GetProperty("properties").GetProperty("leftOutSuppressed").GetInt32());
        Assert.Equal(1, Run(sarif).GetProperty("properties").GetProperty("leftOutDoubtful").GetInt32());
        Assert.Contains(Notices(sarif), notice => notice.StartsWith("This file leaves out 2 findings", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_used_rules_are_described_and_each_in_full()
    {
        using var sarif = Upload(SampleReports.Rich);
        var rules = Rules(sarif);

        Assert.Equal(Results(sarif).Select(result => result.GetProperty("ruleId").GetString()).Distinct().Order(StringComparer.Ordinal), rules.Select(Id));
        Assert.All(rules, rule =>
        {
            Assert.NotEqual(Id(rule), rule.GetProperty("name").GetString());
            Assert.All(["shortDescription", "fullDescription", "help"], name => Assert.NotEqual("", rule.GetProperty(name).GetProperty("text").GetString()));
        });
    }

    [Fact]
    public void A_security_rule_carries_its_severity_as_text_and_its_weakness_as_a_tag()
    {
        using var sarif = Upload(SampleReports.Rich);
        var properties = Rules(sarif).Single(rule => Id(rule) == "LQ6001").GetProperty("properties");

        Assert.Equal("9.8", properties.GetProperty("security-severity").GetString());
        Assert.Equal("high", properties.GetProperty("precision").GetString());
        Assert.Contains("external/cwe/cwe-798", properties.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Theory]
    [InlineData("src/A.cs", "src/A.cs")]
    [InlineData("a b/#c%.cs", "a%20b/%23c%25.cs")]
    [InlineData("质量/é.cs", "%E8%B4%A8%E9%87%8F/%C3%A9.cs")]
    [InlineData("a:b/c\n.cs", "a%3Ab/c%0A.cs")]
    [InlineData("../x", null)]
    [InlineData("a/../../x", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData("C:/x", null)]
    [InlineData("a\\b", null)]
    [InlineData("", null)]
    public void A_path_is_relative_and_encoded_or_no_path(string path, string? uri) =>
        Assert.Equal(uri, SarifUri.Of(path));

    [Fact]
    public void A_finding_about_a_project_is_shown_in_its_project_file()
    {
        using var sarif = Upload(SampleReports.Rich);
        var place = Results(sarif).Single(result => Is("NU1510")(result)).GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("src/Shop.Core/Shop.Core.csproj", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void A_link_to_a_page_is_http_or_absent()
    {
        var evidence = SampleReports.Rich.Evidence;
        var report = SampleReports.Rich with { Evidence = evidence with { Rules = evidence.Rules.SetItem("LQ1001", evidence.Rules["LQ1001"] with { HelpUri = "javascript:alert(1)" }) } };

        using var sarif = Full(report);

        Assert.False(Rules(sarif).Single(rule => Id(rule) == "LQ1001").TryGetProperty("helpUri", out _));
        Assert.True(Rules(sarif).Single(rule => Id(rule) == "CA3075").TryGetProperty("helpUri", out _));
    }

    [Fact]
    public void Problems_and_everything_not_measured_are_notifications()
    {
        using var sarif = Full(SampleReports.Rich);

        Assert.Contains(Notices(sarif), text => text.Contains(SampleReports.NoAudit, StringComparison.Ordinal));
        Assert.Contains(Notices(sarif), text => text.Contains("docs/private.bin", StringComparison.Ordinal));
        var described = Run(sarif).GetProperty("tool").GetProperty("driver").GetProperty("notifications").EnumerateArray().Select(Id).ToHashSet();
        Assert.All(Run(sarif).GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray(), notice => Assert.Contains(Id(notice.GetProperty("descriptor")), described));
    }

    [Fact]
    public void The_category_ends_at_the_last_slash()
    {
        using var sarif = Upload(SampleReports.Rich);

        Assert.Equal("llmchat-quality/Shop.sln/", Run(sarif).GetProperty("automationDetails").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(5_001)]
    [InlineData(26_000)]
    public void Fault_078_More_findings_than_GitHub_keeps_are_cut_worst_first_and_counted(int count)
    {
        using var sarif = Upload(SampleReports.Huge(count));
        var levels = Results(sarif).Select(result => result.GetProperty("level").GetString()).ToList();

        Assert.Equal(SarifLimits.Results, levels.Count);
        Assert.Equal(count - SarifLimits.Results, Run(sarif).GetProperty("properties").GetProperty("leftOutOverLimit").GetInt32());
        Assert.Equal(levels, levels.OrderBy(level => Array.IndexOf(["error", "warning", "note"], level)));
        GitHubLimits.AreKept(Run(sarif));
    }

    [Fact]
    public void Fault_078_Texts_and_tags_beyond_the_limits_are_cut()
    {
        var evidence = SampleReports.Rich.Evidence;
        var wordy = evidence.Rules["CA3075"] with { Title = string.Join(' ', Enumerable.Repeat("endless", 400)), Help = new string('h', 100_000), Cwe = [.. Enumerable.Range(1, 30)], SecuritySeverity = 99 };
        var report = SampleReports.Rich with
        {
            Evidence = evidence with
            {
                Rules = evidence.Rules.SetItem("CA3075", wordy),
                Findings = [.. evidence.Findings.Select(finding => finding with { Message = new string('m', 100_000) })],
            },
        };

        using var sarif = Upload(report);

        GitHubLimits.AreKept(Run(sarif));
        Assert.Equal("10.0", Rules(sarif).Single(rule => Id(rule) == "CA3075").GetProperty("properties").GetProperty("security-severity").GetString());
    }

    [Fact]
    public void Fault_078_A_file_too_large_when_compressed_is_cut_until_it_fits()
    {
        var file = SarifFile.RenderForUpload(SampleReports.Huge(2_000), new NoLineHashes(), gzipBytes: 20_000);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(file);
        using var sarif = JsonDocument.Parse(file);

        Assert.InRange(compressed.Length, 1, 20_000);
        Assert.NotEmpty(Results(sarif));
        Assert.Equal(2_000, Results(sarif).Count + Run(sarif).GetProperty("properties").GetProperty("leftOutOverLimit").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void Fault_074_Hostile_text_stays_text_within_the_limits(string text)
    {
        using var sarif = Upload(SampleReports.Saying(text));

        GitHubLimits.AreKept(Run(sarif));
    }

    [Fact]
    public void An_odd_place_is_made_a_valid_one()
    {
        var evidence = SampleReports.Rich.Evidence;
        var report = SampleReports.Rich with { Evidence = evidence with { Findings = [evidence.Findings[0] with { Location = new("a.cs", 0, 0, -1, 0) }, evidence.Findings[1] with { Location = new("b.cs", 5, 9, 5, 2) }] } };

        using var sarif = Full(report);

        GitHubLimits.AreKept(Run(sarif));
    }

    [Fact]
    public void A_line_hash_is_that_of_the_source_and_no_source_is_in_any_output()
    {
        const string Canary = "ThisIsALineOfSourceThatNobodyMayPrint";
        using var folder = new TemporaryFolder();
        folder.Write("src/Shop.Core/Pricing.cs", string.Concat(Enumerable.Range(1, 200).Select(line => $"{Canary}{line};\n")));
        folder.Write("src/Shop.Api/appsettings.json", string.Concat(Enumerable.Repeat(Canary + "\n", 40)));

        Assert.Empty(ReportWriter.Write(SampleReports.Rich, folder["out"], folder.Path));

        Assert.All(Directory.GetFiles(folder["out"]), file => Assert.DoesNotContain(Canary, File.ReadAllText(file), StringComparison.Ordinal));
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(folder["out/quality.upload.sarif"]));
        var expected = LineHashes.Of(File.ReadAllText(folder["src/Shop.Core/Pricing.cs"]))[119];
        Assert.Equal(expected, LineHash(Results(sarif).Single(result => Is("LQ1003")(result))));
    }

    [Fact]
    public void In_a_file_with_a_secret_no_line_has_an_unkeyed_hash()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/Shop.Api/appsettings.json", string.Concat(Enumerable.Repeat("x\n", 40)));

        using var sarif = JsonDocument.Parse(SarifFile.RenderForUpload(SampleReports.Rich, new SourceLineHashes(folder.Path)));

        Assert.Null(LineHash(Results(sarif).Single(result => Is("LQ6001")(result))));
        Assert.All(Results(sarif), result => Assert.NotEqual("", result.GetProperty("partialFingerprints").GetProperty("llmchatQuality/v1").GetString()));
    }

    [Fact]
    public void A_link_out_of_the_root_is_not_followed_for_a_hash()
    {
        using var folder = new TemporaryFolder();
        folder.Write("outside.cs", "x\n");
        Directory.CreateDirectory(folder["root"]);
        File.CreateSymbolicLink(folder["root/link.cs"], folder["outside.cs"]);

        var hashes = new SourceLineHashes(folder["root"]);

        Assert.Null(hashes.HashOf(new("link.cs", 1, 1, 1, 1)));
        Assert.Null(hashes.HashOf(new("../outside.cs", 1, 1, 1, 1)));
        Assert.Null(hashes.HashOf(new("missing.cs", 1, 1, 1, 1)));
    }

    private static JsonDocument Full(QualityReport report) => JsonDocument.Parse(SarifFile.RenderEverything(report, new NoLineHashes()));

    private static JsonDocument Upload(QualityReport report) => JsonDocument.Parse(SarifFile.RenderForUpload(report, new NoLineHashes()));

    private static JsonElement Run(JsonDocument sarif) => sarif.RootElement.GetProperty("runs")[0];

    private static List<JsonElement> Results(JsonDocument sarif) => [.. Run(sarif).GetProperty("results").EnumerateArray()];

    private static List<JsonElement> Rules(JsonDocument sarif) => [.. Run(sarif).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

    private static List<string> Notices(JsonDocument sarif) =>
        [.. Run(sarif).GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().Select(notice => notice.GetProperty("message").GetProperty("text").GetString()!)];

    private static string? Id(JsonElement element) => element.GetProperty("id").GetString();

    private static Func<JsonElement, bool> Is(string rule) => result => result.GetProperty("ruleId").GetString() == rule;

    private static string? LineHash(JsonElement result) =>
        result.GetProperty("partialFingerprints").TryGetProperty("primaryLocationLineHash", out var hash) ? hash.GetString() : null;
}
