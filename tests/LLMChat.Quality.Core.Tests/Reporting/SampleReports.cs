using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Tests.Reporting;

/// <summary>Reports to render: good, bad, rich in gaps, hostile and huge.</summary>
internal static class SampleReports
{
    public const string NoTests = "No test ran for these assemblies.";
    public const string NoAudit = "No package source offers vulnerability data.";

    private static readonly Dictionary<string, string> Ids = new()
    {
        ["critical_security_issues"] = "LQ9511",
        ["critical_bugs"] = "LQ9512",
        ["type_errors"] = "LQ9513",
        ["test_failures"] = "LQ9514",
    };

    private static ImmutableSortedDictionary<string, Rule> Rules { get; } = new Rule[]
    {
        new("LQ6001", "Cloud provider access key", MetricNames.Secrets, Severity.Critical, 9.8m, [798], ["A07:2021", "A07:2025"], false, "Rotate the key at the provider first, then remove it and load it from the environment.", "https://example.com/rules/LQ6001", "LLMChat.Quality"),
        new("LQ6002", "Token with a failed checksum", MetricNames.Secrets, Severity.Low, 3.1m, [798], ["A07:2021", "A07:2025"], false, "Look at it: most such values are examples.", "https://example.com/rules/LQ6002", "LLMChat.Quality"),
        new("CA3075", "Insecure DTD processing in XML", MetricNames.SecurityFindings, Severity.High, 7.5m, [611], ["A05:2021", "A02:2025"], false, "Use an `XmlReader` with `DtdProcessing.Prohibit`.", "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/ca3075", ".NET analyzers"),
        new("CA5351", "Do not use broken cryptographic algorithms", MetricNames.SecurityFindings, Severity.High, 7.4m, [327], ["A02:2021", "A04:2025"], false, "Use SHA-256 or better.", "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/ca5351", ".NET analyzers"),
        new("LQ1001", "Async method returns void", MetricNames.CodeFindings, Severity.High, null, [], [], true, "Return `Task`, so that the caller can await it and sees its exceptions.", "https://example.com/rules/LQ1001", "LLMChat.Quality"),
        new("LQ1003", "Method is hard to follow", MetricNames.Complexity, Severity.Medium, null, [], [], false, "Take the nested parts out into methods with names.", "https://example.com/rules/LQ1003", "LLMChat.Quality"),
        new("LQ4001", "Test asserts nothing", MetricNames.TestQuality, Severity.Medium, null, [], [], false, "Assert what should be true in the end.", "https://example.com/rules/LQ4001", "LLMChat.Quality"),
        new("CA1848", "Use the LoggerMessage delegates", MetricNames.PerformanceFindings, Severity.Low, null, [], [], false, "", "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/ca1848", ".NET analyzers"),
        new("CA1822", "Mark members as static", MetricNames.CodeFindings, Severity.Low, null, [], [], false, "", "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/ca1822", ".NET analyzers"),
        new("NU1510", "Package that is not needed", null, Severity.Low, null, [], [], false, "", null, "NuGet"),
    }.ToImmutableSortedDictionary(rule => rule.Id, rule => rule, StringComparer.Ordinal);

    /// <summary>One of everything; the golden files are made from it.</summary>
    public static QualityReport Rich { get; } = Judge(Evidence(Findings(), partlyMeasured: true), "production");

    /// <summary>Everything measured, nothing worth a word.</summary>
    public static QualityReport Good { get; } = Judge(
        Evidence(Findings().Where(finding => finding.Severity == Severity.Low), partlyMeasured: false), "production");

    /// <summary>Everything measured, and bad.</summary>
    public static QualityReport Bad { get; } = Judge(Evidence(Findings().Concat(Many(60)), partlyMeasured: false), "staging");

    /// <summary>Nothing found, because hardly anything looked.</summary>
    public static QualityReport Unknown { get; } = Judge(Blind(), "production");

    /// <summary>Evidence that contradicts itself.</summary>
    public static QualityReport Invalid { get; } = Rich with
    {
        Verdict = Rich.Verdict with { Outcome = VerdictOutcome.Invalid, InvalidReasons = ["src/Shop.Api/Shop.Api.csproj says 0 compiler errors and lists 2."] },
    };

    /// <summary>More than any output shows.</summary>
    public static QualityReport Huge(int findings) => Judge(Evidence(Many(findings), partlyMeasured: true), "production");

    /// <summary>A report in which every foreign text is the given one.</summary>
    public static QualityReport Saying(string text)
    {
        var evidence = Evidence(Findings(), partlyMeasured: true);
        var hostile = evidence with
        {
            Run = evidence.Run with { Target = text, Branch = text, Commit = text, Configuration = text, ToolVersion = text },
            Projects = [new(text, text, text, [new(text, null, 0, new(text, 1, text), [text], new("LQ9105", text, text, text)) { Hidden = [new("name", text, 1, 2)] }])],
            Findings = [.. evidence.Findings.Select(finding => finding with
            {
                Message = text,
                Fingerprint = text,
                Projects = [text],
                Location = finding.Location is null ? null : finding.Location with { Path = text },
                Suppression = finding.Suppression is null ? null : new(text, text),
            })],
            Rules = evidence.Rules.ToImmutableSortedDictionary(rule => rule.Key, rule => rule.Value with { Title = text, Help = text, HelpUri = text, Tool = text, Owasp = [text] }),
            Measurements = evidence.Measurements.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.State == MeasurementState.NotMeasured ? Measurement.CountNotMeasured(text, text) : pair.Value),
            Sources = [new(text, text, MeasurementState.NotMeasured, text, text), new(text, text, MeasurementState.Measured, text, null)],
            Problems = [new("LQ9301", text, text, text, 1, 1)],
            AuditSuppressions = [new(text, text, false)],
            Roles = [.. evidence.Roles.Select(role => role with { Title = text, Coverage = Measurement.PercentNotMeasured(text, text), Uncovered = [(text, 1)] })],
        };
        var report = Judge(evidence, "production");
        return report with
        {
            Evidence = hostile,
            Configuration = report.Configuration with { Source = text, Digest = text, Excludes = [new(text, text)] },
            Score = Saying(report.Score, text),
            Verdict = report.Verdict with
            {
                Environment = text,
                InvalidReasons = [text],
                Scopes = [.. report.Verdict.Scopes.Select(scope => scope with { Name = text, Owners = [text], Card = Saying(scope.Card, text), Coverage = Measurement.PercentNotMeasured(text, text) })],
                Checks = [.. report.Verdict.Checks.Select(check => check with
                {
                    Name = text,
                    Value = Measurement.Bounded(Interval.Between(0, 1), text, text),
                    Places = [.. hostile.Findings.Take(2)],
                })],
            },
        };
    }

    private static ScoreCard Saying(ScoreCard score, string text) => score with
    {
        Dimensions = [.. score.Dimensions.Select(dimension => dimension with
        {
            Metrics = [.. dimension.Metrics.Select(metric => metric with
            {
                Name = text,
                Title = text,
                Formula = text,
                Input = metric.Input.State == MeasurementState.NotMeasured ? Measurement.CountNotMeasured(text, text) : metric.Input,
                Deductions = [.. metric.Deductions.Select(loss => loss with { RuleId = text, Explanation = text, Location = loss.Location is null ? null : loss.Location with { Path = text } })],
            })],
        })],
    };

    public static QualityReport Judge(QualityEvidence evidence, string environment)
    {
        var configuration = Configuration();
        var score = SampleScore.Of(evidence, configuration.Weighting);
        var limits = configuration.Environments[environment];
        ImmutableArray<Check> checks =
        [
            Threshold("quality_threshold", "LQ9501", Total(score), limits.Quality, evidence),
            Threshold("security_threshold", "LQ9502", score[Dimension.Security].Score, limits.Security, evidence),
            Threshold("coverage_threshold", "LQ9503", evidence.Measurements[MetricNames.Coverage], limits.Coverage, evidence),
            Threshold("performance_threshold", "LQ9504", score[Dimension.Performance].Score, limits.Performance, evidence),
            .. evidence.BlockingCounts.Select(count => Blocking(count.Key, count.Value, evidence)),
        ];
        var outcome = checks.Any(check => check.Outcome == Outcome.Fail) ? VerdictOutcome.Refuse
            : checks.Any(check => check.Outcome == Outcome.Unknown) ? VerdictOutcome.Unknown
            : VerdictOutcome.Allow;
        return new(configuration, evidence, score, new(environment, outcome, checks, []) { Scopes = [new("shop", ["@acme/shop", "shop@example.com"], 12, score, evidence.Measurements[MetricNames.Coverage], [checks[2] with { Name = "shop: coverage_threshold", Id = "LQ9505" }])] });
    }

    private static Measurement Total(ScoreCard score) => score.Total.IsExact
        ? Measurement.Measured(score.Total.Low)
        : Measurement.Bounded(score.Total, "Not everything that counts was measured.", "dotnet test");

    private static Check Threshold(string name, string id, Measurement value, decimal limit, QualityEvidence evidence)
    {
        var outcome = value.Value.IsAtLeast(limit);
        var places = outcome == Outcome.Pass || name == "coverage_threshold" ? [] : evidence.Findings.Where(finding => !finding.IsAccepted && finding.Severity >= Severity.High).Take(3).ToImmutableArray();
        return new(name, id, CheckKind.Threshold, value, limit, outcome, places);
    }

    private static Check Blocking(string name, Measurement value, QualityEvidence evidence)
    {
        var outcome = value.Value.IsAtMost(0);
        var places = outcome == Outcome.Fail ? evidence.Findings.Where(finding => !finding.IsAccepted && (name == "critical_bugs" ? evidence.Rules[finding.RuleId].IsCriticalBug : finding.Severity == Severity.Critical)).Take(5).ToImmutableArray() : [];
        return new(name, Ids[name], CheckKind.BlockingRule, value, 0, outcome, places);
    }

    private static QualityConfiguration Configuration() => new(
        ".quality-gates.config.json",
        "5f0c6ce2f2a3a1a07f0a5a0c2d6c4b8e9f3d1b7a6c5e4d3f2a1b0c9d8e7f6a5b",
        new Dictionary<string, Thresholds>
        {
            ["development"] = new(70, 80, 70, 60),
            ["staging"] = new(85, 90, 80, 75),
            ["production"] = new(90, 95, 85, 85),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        new Dictionary<Dimension, decimal>
        {
            [Dimension.CodeQuality] = 35,
            [Dimension.Security] = 25,
            [Dimension.Performance] = 20,
            [Dimension.Testing] = 15,
            [Dimension.Documentation] = 5,
        }.ToImmutableSortedDictionary(),
        Ids.Keys.ToImmutableSortedDictionary(name => name, _ => 0, StringComparer.Ordinal),
        [new("third-party/**", "Vendored, reviewed upstream")]);

    private static QualityEvidence Evidence(IEnumerable<Finding> all, bool partlyMeasured)
    {
        var findings = all.OrderBy(finding => finding.Location?.Path, StringComparer.Ordinal).ThenBy(finding => finding.Location?.Line).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).ToImmutableArray();
        var open = findings.Where(finding => !finding.IsAccepted).ToList();
        decimal Count(string metric) => open.Count(finding => Rules[finding.RuleId].Metric == metric);
        var critical = open.Count(finding => finding.RuleId == "LQ6001");
        var tests = Measurement.CountNotMeasured(NoTests, "dotnet test");
        return new(
            new("0.1.0", new(2026, 3, 9, 8, 30, 15, TimeSpan.FromHours(8)), "Shop.sln", "Release", "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "feature/checkout", partlyMeasured),
            Projects(),
            findings,
            Rules,
            new Dictionary<string, Measurement>
            {
                [MetricNames.CodeFindings] = Measurement.Measured(Count(MetricNames.CodeFindings)),
                [MetricNames.Complexity] = Measurement.Measured(Count(MetricNames.Complexity)),
                [MetricNames.SecurityFindings] = Measurement.Measured(Count(MetricNames.SecurityFindings)),
                [MetricNames.Secrets] = Measurement.Measured(Count(MetricNames.Secrets)),
                [MetricNames.Dependencies] = partlyMeasured ? Measurement.CountNotMeasured(NoAudit, "dotnet restore, with a package source that has vulnerability data") : Measurement.Measured(0),
                [MetricNames.PerformanceFindings] = Measurement.Measured(Count(MetricNames.PerformanceFindings)),
                [MetricNames.Coverage] = partlyMeasured ? Measurement.PercentNotMeasured(NoTests, "dotnet test") : Measurement.Measured(91.37m),
                [MetricNames.PassRate] = partlyMeasured ? Measurement.PercentNotMeasured(NoTests, "dotnet test") : Measurement.Measured(100),
                [MetricNames.TestQuality] = Measurement.Measured(Count(MetricNames.TestQuality)),
                [MetricNames.PublicApi] = Measurement.Measured(87.5m),
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Sources(partlyMeasured),
            partlyMeasured ? [new("LQ9301", "'docs/private.bin' could not be read: access denied.", "Give the building user the right to read it, or exclude it with a reason.", "docs/private.bin"), new("LQ9009", "staging asks for less than development.", "Raise it.", ".quality-gates.config.json", 7, 5)] : [])
        {
            Roles =
            [
                new("api_endpoints", "API endpoints", Measurement.Measured(50), new(1, 2), [("src/Shop.Api/Payments/Webhook.cs", 41)]),
                new("database_operations", "Database operations", Measurement.Bounded(Interval.Between(60, 80), "Of 1 the coverage does not say whether they ran.", "Give the lambda lines of its own"), new(3, 5), [("src/Shop.Core/Pricing.cs", 9), ("src/Shop.Core/Signing.cs", 17)]),
                new("external_services", "Calls to other services", Measurement.NotApplicable("No code was recognised as one of them."), default, []),
            ],
            BlockingCounts = new Dictionary<string, Measurement>
            {
                ["critical_security_issues"] = partlyMeasured ? Measurement.Bounded(Interval.AtLeast(critical), NoAudit, "dotnet restore, with a package source that has vulnerability data") : Measurement.Measured(critical),
                ["critical_bugs"] = Measurement.Measured(open.Count(finding => Rules[finding.RuleId].IsCriticalBug)),
                ["type_errors"] = Measurement.Measured(0),
                ["test_failures"] = partlyMeasured ? tests : Measurement.Measured(0),
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static QualityEvidence Blind()
    {
        var evidence = Evidence([], partlyMeasured: true);
        const string why = "The compiler's log lacks our rules: RunAnalyzers is false.";
        const string how = "dotnet build -p:RunAnalyzers=true";
        var problem = new Problem("LQ9101", why, how);
        return evidence with
        {
            Projects = [.. evidence.Projects.Select(project => project with { Frameworks = [.. project.Frameworks.Select(framework => framework with { Facts = null, NotMeasured = problem })] })],
            Measurements = evidence.Measurements.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => pair.Value.State == MeasurementState.NotMeasured || pair.Key == MetricNames.Secrets ? pair.Value
                    : pair.Key == MetricNames.PublicApi ? Measurement.PercentNotMeasured(why, how) : Measurement.CountNotMeasured(why, how)),
            Sources = [.. evidence.Sources.Select(source => source.Name is "compiler" or "source_facts" ? source with { State = MeasurementState.NotMeasured, Detail = why, Remedy = how } : source)],
            BlockingCounts = evidence.BlockingCounts.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Key == "test_failures" ? pair.Value : Measurement.CountNotMeasured(why, how)),
            Problems = [problem],
        };
    }

    private static ImmutableArray<EvidenceSource> Sources(bool partlyMeasured) =>
    [
        new("compiler", "Compiler and analyzers", MeasurementState.Measured, "4 projects, 5 logs, 412 rules", null),
        new("source_facts", "Lines, methods, complexity, public API", MeasurementState.Measured, "12,400 lines in 4 projects", null),
        new("secrets", "Secrets in every tracked file", MeasurementState.Measured, "1,204 files, 3.2 MB", null),
        partlyMeasured
            ? new("dependencies", "Known vulnerabilities of packages", MeasurementState.NotMeasured, NoAudit, "dotnet restore, with a package source that has vulnerability data")
            : new("dependencies", "Known vulnerabilities of packages", MeasurementState.Measured, "61 packages", null),
        partlyMeasured
            ? new("coverage", "Lines that tests run", MeasurementState.NotMeasured, NoTests, "dotnet test")
            : new("coverage", "Lines that tests run", MeasurementState.Measured, "11,330 of 12,400 lines", null),
        partlyMeasured
            ? new("tests", "Test results", MeasurementState.NotMeasured, NoTests, "dotnet test")
            : new("tests", "Test results", MeasurementState.Measured, "318 tests", null),
        new("containers", "Container files", MeasurementState.NotApplicable, "There is no Dockerfile in the tree.", null),
    ];

    private static ImmutableArray<ProjectEvidence> Projects() =>
    [
        Project("src/Shop.Api/Shop.Api.csproj", "Exe", new(5_200, 610, 1_480, 220, 190, 0), "net10.0"),
        Project("src/Shop.Core/Shop.Core.csproj", "Library", new(4_900, 702, 1_322, 310, 281, 0), "net10.0", "net8.0"),
        Hiding(Project("src/Shop.Legacy/Shop.Legacy.csproj", "Library", new(300, 41, 77, 12, 12, 0), "net8.0"), new("header", "src/Shop.Legacy/Orders.cs", 1, 24)),
        Project("tests/Shop.Tests/Shop.Tests.csproj", "Exe", new(2_300, 331, 120, 0, 0, 318), "net10.0"),
    ];

    private static ProjectEvidence Hiding(ProjectEvidence project, HiddenSource source) =>
        project with { Frameworks = [.. project.Frameworks.Select(framework => framework with { Hidden = [source] })] };

    private static ProjectEvidence Project(string path, string output, SourceFacts facts, params string[] frameworks) =>
        new(path, "C#", output, [.. frameworks.Select(framework => new FrameworkEvidence(framework, facts, 0, new($"{path[..path.LastIndexOf('/')]}/bin/Release/{framework}/{path[(path.LastIndexOf('/') + 1)..].Replace(".csproj", ".dll", StringComparison.Ordinal)}", 182_272, new string('a', 64)), [], null))]);

    private static IEnumerable<Finding> Findings() =>
    [
        Found("LQ6001", Severity.Critical, "A cloud provider's access key", "src/Shop.Api/appsettings.json", 12, 20, Confidence.High, null, "src/Shop.Api/Shop.Api.csproj"),
        Found("LQ6002", Severity.Low, "A value that looks like a token, but fails its checksum", "src/Shop.Api/Samples/Demo.cs", 4, 9, Confidence.Low, null, "src/Shop.Api/Shop.Api.csproj"),
        Found("LQ6001", Severity.Critical, "A cloud provider's access key", "tests/Shop.Tests/Fixtures.cs", 31, 24, Confidence.High, new("quality:allow", "Published example of the provider"), "tests/Shop.Tests/Shop.Tests.csproj"),
        Found("CA3075", Severity.High, "Unsafe overload of 'XmlDocument.LoadXml'", "src/Shop.Core/Import/OrderReader.cs", 88, 13, Confidence.High, null, "src/Shop.Core/Shop.Core.csproj"),
        Found("CA5351", Severity.High, "'Sign' uses a broken cryptographic algorithm MD5", "src/Shop.Core/Signing.cs", 17, 30, Confidence.High, new("SuppressMessageAttribute", null), "src/Shop.Core/Shop.Core.csproj"),
        Found("LQ1001", Severity.High, "Return Task from 'OnPaid' so that its caller can await it", "src/Shop.Api/Payments/Webhook.cs", 41, 24, Confidence.High, null, "src/Shop.Api/Shop.Api.csproj"),
        Found("LQ1003", Severity.Medium, "The cognitive complexity of 'Price' is 31, 16 over the limit of 15", "src/Shop.Core/Pricing.cs", 120, 17, Confidence.High, null, "src/Shop.Core/Shop.Core.csproj") with { Excess = 16 },
        Found("LQ4001", Severity.Medium, "Assert in 'Totals' what should be true in the end; if it is enough that nothing throws, say so in its name", "tests/Shop.Tests/OrderTests.cs", 57, 17, Confidence.High, null, "tests/Shop.Tests/Shop.Tests.csproj"),
        Found("CA1848", Severity.Low, "For improved performance, use the LoggerMessage delegates instead of calling 'LogInformation'", "src/Shop.Api/Payments/Webhook.cs", 47, 13, Confidence.High, null, "src/Shop.Api/Shop.Api.csproj"),
        Found("CA1822", Severity.Low, "Member 'Round' does not access instance data and can be marked as static", "src/Shop.Core/Pricing.cs", 9, 20, Confidence.High, null, "src/Shop.Core/Shop.Core.csproj"),
        new("NU1510", Severity.Low, "PackageReference 'System.Text.Json' will not be pruned", null, ["src/Shop.Core/Shop.Core.csproj"], Confidence.High, null, "6d1f0a"),
    ];

    private static Finding Found(string rule, Severity severity, string message, string path, int line, int column, Confidence confidence, Suppression? suppression, string project) =>
        new(rule, severity, message, new(path, line, column, line, column + 12), [project], confidence, suppression, $"{rule.ToLowerInvariant()}{line:x4}{column:x4}");

    private static IEnumerable<Finding> Many(int count) => Enumerable.Range(0, count).Select(index =>
    {
        string[] rules = ["CA1848", "CA1822", "LQ1001", "CA3075"];
        var rule = rules[index % 7 % 4];
        return Found(rule, Rules[rule].Severity, $"Finding number {index} of many, in a sentence of the usual length for such messages", $"src/Shop.Core/Generated/Part{index % 97:000}/File{index % 13:00}.cs", 1 + index / 3, 5, Confidence.High, null, "src/Shop.Core/Shop.Core.csproj") with { Fingerprint = $"{index:x16}" };
    });
}
