using System.Globalization;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Scanners;

public sealed class ScannerFilesTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private static readonly DateTimeOffset Committed = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Tree tree = new Tree().File("A/A.cs", "one\ntwo\nthree\nfour\n").File(".github/workflows/ci.yml", "on: push\n").Project("A", ("net10.0", LogText.Good()));

    public void Dispose() => tree.Dispose();

    // shapes as the tools write them; sources in their own documentation and tests
    public static TheoryData<string, string, string, string?, decimal?> Scanners => new()
    {
        { "CodeQL", Run("CodeQL", """{"ruleId":"cs/sql-injection","ruleIndex":0,"rule":{"id":"cs/sql-injection","index":0,"toolComponent":{"index":0}},"message":{"text":"m"},""" + At("A/A.cs", 2) + "}", extensions: """[{"name":"codeql/csharp-queries","rules":[{"id":"cs/sql-injection","properties":{"tags":["security","external/cwe/cwe-089"],"precision":"high","security-severity":"8.8"}}]}]"""), "CodeQL/cs/sql-injection", MetricNames.SecurityFindings, 8.8m },
        { "Semgrep", Run("Semgrep OSS", """{"ruleId":"csharp.lang.weak-rng","message":{"text":"m"},""" + At("A/A.cs", 2) + "}", """[{"id":"csharp.lang.weak-rng","defaultConfiguration":{"level":"warning"},"properties":{"tags":["CWE-338: Use of Weak PRNG","MEDIUM CONFIDENCE","OWASP-A02:2021 - Cryptographic Failures","security"]}}]"""), "Semgrep-OSS/csharp.lang.weak-rng", MetricNames.SecurityFindings, 5.5m },
        { "gitleaks", Run("gitleaks", """{"ruleId":"generic-api-key","message":{"text":"generic-api-key has detected secret"},"partialFingerprints":{"author":"x"},""" + At("A/A.cs", 2) + "}", """[{"id":"generic-api-key","shortDescription":{"text":"Generic API Key"}}]"""), "gitleaks/generic-api-key", MetricNames.Secrets, 5.5m },
        { "Trivy", Run("Trivy", """{"ruleId":"CVE-2024-4067","ruleIndex":0,"level":"warning","message":{"text":"Package: micromatch"},""" + At("package-lock.json", 1) + "}", """[{"id":"CVE-2024-4067","name":"LanguageSpecificPackageVulnerability","properties":{"precision":"very-high","security-severity":"9.8","tags":["vulnerability","security","CRITICAL"]}}]"""), "Trivy/CVE-2024-4067", MetricNames.Dependencies, 9.8m },
        { "Trivy secrets", Run("Trivy", """{"ruleId":"github-pat","ruleIndex":0,"level":"error","message":{"text":"m"},""" + At("A/A.cs", 2) + "}", """[{"id":"github-pat","properties":{"precision":"very-high","security-severity":"9.5","tags":["secret","security","CRITICAL"]}}]"""), "Trivy/github-pat", MetricNames.Secrets, 9.5m },
        { "Snyk Code", Run("SnykCode", """{"ruleId":"csharp/Sqli","ruleIndex":0,"level":"error","message":{"text":"m"},""" + At("A/A.cs", 2) + "}", """[{"id":"csharp/Sqli","properties":{"tags":["csharp","security"],"cwe":["CWE-89"]}}]"""), "SnykCode/csharp/Sqli", MetricNames.SecurityFindings, 8.0m },
        { "Checkov", Run("Checkov", """{"ruleId":"CKV_DOCKER_2","ruleIndex":0,"level":"error","message":{"text":"m"},""" + At("A/A.cs", 2) + "}", """[{"id":"CKV_DOCKER_2","help":{"text":"h"},"defaultConfiguration":{"level":"error"}}]"""), "Checkov/CKV_DOCKER_2", MetricNames.SecurityFindings, 8.0m },
        { "zizmor", Run("zizmor", """{"ruleId":"zizmor/template-injection","level":"error","message":{"text":"m"},""" + At(".github/workflows/ci.yml", 1) + "}", """[{"id":"zizmor/template-injection"}]"""), "zizmor/template-injection", MetricNames.SecurityFindings, 8.0m },
        { "ESLint", Run("ESLint", """{"ruleId":"no-unused-vars","ruleIndex":0,"level":"error","message":{"text":"m"},""" + At("A/A.cs", 2) + "}", """[{"id":"no-unused-vars","helpUri":"https://eslint.org/docs/rules/no-unused-vars"}]"""), "ESLint/no-unused-vars", null, null },
        { "SonarScanner", Run("SonarQube", """{"ruleId":"csharpsquid:S1481","message":{"text":"m"},""" + At("A/A.cs", 2) + "}"), "SonarQube/csharpsquid:S1481", null, null },
        { "taxonomy", Run("Some tool", """{"ruleId":"x","message":{"text":"m"},""" + At("A/A.cs", 2) + "}", """[{"id":"x","relationships":[{"target":{"id":"22","toolComponent":{"name":"CWE"}},"kinds":["superset"]}]}]"""), "Some-tool/x", MetricNames.SecurityFindings, 5.5m },
    };

    [Theory]
    [MemberData(nameof(Scanners))]
    public void Every_scanner_counts_where_what_it_looks_for_counts(string scanner, string run, string id, string? metric, decimal? points)
    {
        var evidence = Collect(run);

        var finding = Assert.Single(evidence.Findings);
        var rule = evidence.Rules[finding.RuleId];
        Assert.Equal((scanner, id, metric, points), (scanner, finding.RuleId, rule.Metric, rule.SecuritySeverity));
        Assert.Empty(evidence.Problems);
        Assert.Equal(MeasurementState.Measured, Row(evidence).State);
    }

    [Fact]
    public void Weaknesses_and_categories_are_read_however_they_are_written()
    {
        var rule = Assert.Single(Collect(Run("T", """{"ruleId":"x","message":{"text":"m"}}""", """[{"id":"x","properties":{"tags":["CWE-79: XSS","external/cwe/cwe-089","cwe:0020","CWE-0","scwe7","OWASP-A03:2021 - Injection","A05:2025"]}}]""")).Rules).Value;

        Assert.Equal([20, 79, 89], rule.Cwe.ToArray());
        Assert.Equal(["A03:2021", "A05:2025"], rule.Owasp.ToArray());
    }

    [Fact]
    public void Without_a_file_named_nothing_is_said_of_other_scanners() =>
        Assert.DoesNotContain(EvidenceCollector.Collect(tree.Request()).Sources, source => source.Name == "scanners");

    [Fact]
    public void A_scanner_that_found_nothing_is_measured()
    {
        var evidence = Collect(Run("gitleaks", ""));

        Assert.Equal("gitleaks: 0", Row(evidence).Detail);
        Assert.Equal(Interval.Exactly(0), evidence.Measurements[MetricNames.SecurityFindings].Value);
    }

    [Fact]
    public void A_critical_finding_of_another_scanner_blocks() =>
        Assert.Equal(1, Collect(Run("Trivy", """{"ruleId":"CVE-2024-4067","message":{"text":"m"},"properties":{"security-severity":9.1}}""")).BlockingCounts["critical_security_issues"].Value.Low);

    [Fact]
    public void A_message_that_quotes_its_secret_is_not_shown()
    {
        var finding = Assert.Single(Collect(Run("gitleaks", """{"ruleId":"k","message":{"text":"found hunter2-hunter2"},""" + At("A/A.cs", 2) + "}")).Findings);

        Assert.Equal("gitleaks takes this for a secret: k", finding.Message);
        Assert.Equal(Confidence.Medium, finding.Confidence);
    }

    [Fact]
    public void What_passed_is_gone_or_was_silenced_is_no_finding_that_counts()
    {
        var evidence = Collect(Run("T", string.Join(',', [
            """{"ruleId":"a","kind":"pass","message":{"text":"m"}}""",
            """{"ruleId":"b","baselineState":"absent","message":{"text":"m"}}""",
            """{"ruleId":"c","level":"none","message":{"text":"m"}}""",
            """{"ruleId":"d","message":{"text":"m"},"suppressions":[{"kind":"inSource","status":"rejected"}],"properties":{"security-severity":"5"}}""",
            """{"ruleId":"e","message":{"text":"m"},"suppressions":[{"kind":"inSource"},{"kind":"external","justification":"known"}],"properties":{"security-severity":"5"}}""",
        ])));

        Assert.Equal(["T/d", "T/e"], evidence.Findings.Select(finding => finding.RuleId));
        Assert.Equal(new Suppression("external", "known"), evidence.Findings[1].Suppression);
        Assert.Equal(Interval.Exactly(1), evidence.Measurements[MetricNames.SecurityFindings].Value);
    }

    [Fact]
    public void One_weakness_costs_once_however_many_scanners_see_it()
    {
        const string Rule = """[{"id":"x","properties":{"tags":["CWE-89"],"security-severity":"8"}}]""";
        var result = """{"ruleId":"x","message":{"text":"m"},""" + At("A/A.cs", 2) + "}";

        var evidence = Collect(Runs(One("First", result, Rule), One("Second", result, Rule), One("Third", result.Replace("\"startLine\":2", "\"startLine\":3", StringComparison.Ordinal), Rule)));

        Assert.Equal([("First/x", 2), ("Third/x", 3)], evidence.Findings.Select(finding => (finding.RuleId, finding.Location!.Line)));
    }

    [Theory]
    [InlineData("file:///home/runner/work/shop/A/A.cs")]
    [InlineData("C:/agent/_work/1/s/A/A.cs")]
    [InlineData("A\\\\A.cs")]
    [InlineData("./A/A.cs")]
    public void Paths_of_another_machine_lead_to_the_file_here(string uri) =>
        Assert.Equal("A/A.cs", Assert.Single(Collect(Run("T", """{"ruleId":"x","message":{"text":"m"},""" + At(uri, 1) + "}")).Findings).Location?.Path);

    [Fact]
    public void A_base_of_paths_and_an_index_into_artifacts_are_followed()
    {
        const string Result = """{"ruleId":"x","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"index":0},"region":{"startLine":3}}}]}""";
        var run = One("T", Result, more: """
            ,"artifacts":[{"location":{"uri":"A.cs","uriBaseId":"SRC"}}],"originalUriBaseIds":{"SRC":{"uri":"A/"}}
            """);

        Assert.Equal(("A/A.cs", 3), Assert.Single(Collect(Runs(run)).Findings).Location is { } place ? (place.Path, place.Line) : default);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("https://example.org/x.cs")]
    [InlineData("usr/lib/libssl.so")]
    public void Fault_058_What_is_no_file_of_the_tree_is_named_in_the_message_and_never_a_place(string uri)
    {
        var evidence = Collect(Runs(One("T", """{"ruleId":"x","message":{"text":"m"},""" + At(uri, 1) + "}," + """{"ruleId":"y","message":{"text":"m"},""" + At("A/A.cs", 1) + "}")));

        var finding = Assert.Single(evidence.Findings, finding => finding.RuleId == "T/x");
        Assert.Null(finding.Location);
        Assert.Equal($"m (in {uri})", finding.Message);
    }

    [Fact]
    public void Fault_058_An_address_that_is_not_http_leads_nowhere() =>
        Assert.Null(Assert.Single(Collect(Run("T", """{"ruleId":"x","message":{"text":"m"}}""", """[{"id":"x","helpUri":"javascript:alert(1)"}]""")).Rules).Value.HelpUri);

    [Fact]
    public void Fault_058_Two_hundred_thousand_results_are_cut_and_the_rest_is_counted()
    {
        var evidence = Collect(Run("T", string.Join(',', Enumerable.Repeat("""{"ruleId":"x","message":{"text":"m"}}""", 200_000))));

        Assert.Equal(25_000, evidence.Findings.Length);
        Assert.Equal("LQ9324", Assert.Single(evidence.Problems).Id);
        Assert.Contains("175,000", evidence.Problems[0].Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Unbelievable => new()
    {
        { "LQ9321", "" },
        { "LQ9321", "{" },
        { "LQ9321", "[]" },
        { "LQ9321", """{"version":"2.1.0"}""" },
        { "LQ9321", """{"version":"1.0.0","runs":[]}""" },
        { "LQ9321", """{"version":"2.1.0","runs":[3]}""" },
        { "LQ9321", """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"T"}},"results":[{"message":3}]}]}""" },
        { "LQ9321", """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"T"}},"results":[],"results":[]}]}""" },
        { "LQ9323", """{"version":"2.1.0","runs":[]}""" },
        { "LQ9323", """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"T"}}}]}""" },
        { "LQ9323", """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"T"}},"results":null}]}""" },
        { "LQ9323", Runs(One("T", "", more: ""","invocations":[{"executionSuccessful":false}]""")) },
        { "LQ9323", Runs(One("T", "", more: ""","invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[{"level":"error","message":{"text":"out of memory"}}]}]""")) },
        { "LQ9322", Runs(One("T", "", more: ""","versionControlProvenance":[{"repositoryUri":"https://example.org","revisionId":"fedcba9876543210"}]""")) },
        { "LQ9322", Runs(One("T", "", more: ""","invocations":[{"executionSuccessful":true,"endTimeUtc":"2025-12-31T23:59:59Z"}]""")) },
        { "LQ9322", Run("T", """{"ruleId":"x","message":{"text":"m"},"properties":{"security-severity":"9"},""" + At("/other/tree/B.cs", 1) + "}") },
    };

    [Theory]
    [MemberData(nameof(Unbelievable))]
    public void A_file_that_is_broken_failed_or_of_other_code_leaves_the_count_open(string id, string text)
    {
        var evidence = Collect(text);

        Assert.Equal(id, Assert.Single(evidence.Problems).Id);
        Assert.Equal(MeasurementState.NotMeasured, Row(evidence).State);
        Assert.Equal(Interval.AtLeast(0), evidence.Measurements[MetricNames.SecurityFindings].Value);
        Assert.Null(evidence.BlockingCounts["critical_security_issues"].Value.High);
        Assert.Empty(evidence.Findings);
    }

    [Fact]
    public void A_file_that_is_not_there_leaves_the_count_open() =>
        Assert.Equal("LQ9321", Assert.Single(EvidenceCollector.Collect(tree.Request() with { SarifFiles = [tree.PathOf("none.sarif")] }).Problems).Id);

    [Fact]
    public void What_a_scanner_found_before_it_failed_counts()
    {
        var evidence = Collect(Runs(One("T", """{"ruleId":"x","message":{"text":"m"},"properties":{"security-severity":"5"}}""", more: ""","invocations":[{"executionSuccessful":false,"exitCode":2}]""")));

        Assert.Equal(Interval.AtLeast(1), evidence.Measurements[MetricNames.SecurityFindings].Value);
    }

    [Fact]
    public void A_short_name_of_the_commit_the_tree_stands_at_is_enough() =>
        Assert.Empty(Collect(Runs(One("T", "", more: $$""","versionControlProvenance":[{"repositoryUri":"https://example.org","revisionId":"{{Commit[..12]}}"}]"""))).Problems);

    [Fact]
    public void Advisories_of_other_package_managers_count_beside_those_of_NuGet_and_the_same_one_once()
    {
        const string Other = """{"ruleId":"GHSA-952p-6rrq-rcjv","message":{"text":"micromatch"},"level":"warning"}""";

        var evidence = Collect(Runs(One("osv-scanner", Other), One("Trivy", Other)));

        Assert.Equal(Interval.Exactly(1), evidence.Measurements[MetricNames.Dependencies].Value);
    }

    [Fact]
    public void Files_in_any_order_give_the_same_evidence()
    {
        tree.File("1.sarif", Run("One", """{"ruleId":"x","message":{"text":"m"}}""")).File("2.sarif", Run("Two", """{"ruleId":"x","message":{"text":"m"}}"""));
        QualityEvidence Of(params string[] files) => EvidenceCollector.Collect(tree.Request() with { SarifFiles = [.. files.Select(tree.PathOf)] });

        Assert.Equal(Of("1.sarif", "2.sarif").Findings.AsEnumerable(), Of("2.sarif", "1.sarif", "2.sarif").Findings, (left, right) => left.Fingerprint == right.Fingerprint && left.RuleId == right.RuleId);
    }

    private static EvidenceSource Row(QualityEvidence evidence) => Assert.Single(evidence.Sources, source => source.Name == "scanners");

    private static string At(string uri, int line) =>
        $$"""
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"{{uri}}"},"region":{"startLine":{{line.ToString(CultureInfo.InvariantCulture)}} } } }]
        """;

    private static string Run(string tool, string results, string rules = "[]", string extensions = "[]") => Runs(One(tool, results, rules, extensions));

    private static string Runs(params string[] runs) => $$"""{"version":"2.1.0","runs":[{{string.Join(',', runs)}}]}""";

    private static string One(string tool, string results, string rules = "[]", string extensions = "[]", string more = "") =>
        $$"""{"tool":{"driver":{"name":"{{tool}}","rules":{{rules}}},"extensions":{{extensions}}},"results":[{{results}}]{{more}}}""";

    private QualityEvidence Collect(string sarif) => EvidenceCollector.Collect(tree.File("tool.sarif", sarif).Request() with
    {
        SarifFiles = [tree.PathOf("tool.sarif")],
        Secrets = null,
        Git = new GitFacts(Commit, "main", false),
        Committed = Committed,
    });
}
