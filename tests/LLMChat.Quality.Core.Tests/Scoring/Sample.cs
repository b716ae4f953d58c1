using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Tests.Scoring;

/// <summary>Evidence made by hand: one rule a metric, everything measured unless said otherwise.</summary>
internal static class Sample
{
    public const string ProjectPath = "src/App/App.csproj";
    public const string TestsPath = "tests/App.Tests/App.Tests.csproj";

    public static ImmutableSortedDictionary<string, Rule> Rules { get; } = new[]
    {
        NewRule("LQ1001", MetricNames.CodeFindings),
        NewRule("LQ1002", MetricNames.CodeFindings, isCriticalBug: true),
        NewRule("LQ1003", MetricNames.Complexity),
        NewRule("LQ1004", MetricNames.Maintainability),
        NewRule("LQ1005", MetricNames.Duplication),
        NewRule("LQ2001", MetricNames.SecurityFindings, 5.0m),
        NewRule("LQ2002", MetricNames.SecurityFindings, 9.0m),
        NewRule("LQ6001", MetricNames.Secrets, 9.5m),
        NewRule("NU1902", MetricNames.Dependencies, 5.0m),
        NewRule("LQ3001", MetricNames.PerformanceFindings),
        NewRule("LQ4001", MetricNames.TestQuality),
        NewRule("LQ4006", MetricNames.Stability),
        NewRule("LQ5001", MetricNames.PublicApi),
        NewRule("LQ5002", MetricNames.Comments),
        NewRule("LQ5003", MetricNames.Links),
        NewRule("CS0246", null),
    }.ToImmutableSortedDictionary(rule => rule.Id, rule => rule, StringComparer.Ordinal);

    public static QualityConfiguration Policy { get; } = new(
        null,
        new string('0', 64),
        ImmutableSortedDictionary<string, Thresholds>.Empty
            .Add("development", new(70, 80, 70, 60))
            .Add("staging", new(85, 90, 80, 75))
            .Add("production", new(90, 95, 85, 85)),
        ImmutableSortedDictionary<Dimension, decimal>.Empty
            .Add(Dimension.CodeQuality, 35)
            .Add(Dimension.Security, 25)
            .Add(Dimension.Performance, 20)
            .Add(Dimension.Testing, 15)
            .Add(Dimension.Documentation, 5),
        BlockingRules.All.ToImmutableSortedDictionary(rule => rule.Name, _ => 0, StringComparer.Ordinal),
        []);

    /// <summary>One project of ten thousand lines without a finding; every metric measured.</summary>
    public static QualityEvidence Clean { get; } = NewEvidence([NewProject(ProjectPath, 10_000, 1_000)], []);

    /// <summary>Evidence whose measurements agree with its findings, of projects and a hundred tests unless they bring their own.</summary>
    public static QualityEvidence NewEvidence(IEnumerable<ProjectEvidence> projects, IEnumerable<Finding> findings, decimal coverage = 100, decimal passRate = 100, decimal documented = 100)
    {
        ImmutableArray<Finding> all = [.. findings];
        return new(
            new("1.0.0", DateTimeOffset.UnixEpoch, "App.sln", "Release", null, null, null),
            [.. WithTests([.. projects])],
            all,
            Rules,
            Core.Scoring.Metrics.All.ToImmutableSortedDictionary(
                metric => metric.Name,
                metric => Measurement.Measured(metric.Name switch
                {
                    MetricNames.Coverage => coverage,
                    MetricNames.PassRate => passRate,
                    MetricNames.PublicApi => documented,
                    _ => metric.CountsFindings ? Count(all, metric.Name) : 100,
                }),
                StringComparer.Ordinal),
            [],
            [])
        {
            BlockingCounts = BlockingRules.All.ToImmutableSortedDictionary(
                rule => rule.Name,
                rule => Measurement.Measured(all.Count(finding => !finding.IsAccepted && rule.Concerns(finding, Rules[finding.RuleId]))),
                StringComparer.Ordinal),
        };
    }

    /// <summary>The same with other findings; counts follow, shares stay.</summary>
    public static QualityEvidence With(this QualityEvidence evidence, params Finding[] findings) =>
        NewEvidence(evidence.Projects, findings, Share(evidence, MetricNames.Coverage), Share(evidence, MetricNames.PassRate), Share(evidence, MetricNames.PublicApi));

    public static QualityEvidence With(this QualityEvidence evidence, string metric, Measurement measurement) =>
        evidence with { Measurements = evidence.Measurements.SetItem(metric, measurement) };

    /// <summary>The same with every metric of a dimension in this state.</summary>
    public static QualityEvidence With(this QualityEvidence evidence, Dimension dimension, Measurement measurement) =>
        Core.Scoring.Metrics.All.Where(metric => metric.Dimension == dimension).Aggregate(evidence, (changed, metric) => changed.With(metric.Name, measurement));

    public static int Count(IEnumerable<Finding> findings, string metric) =>
        findings.Count(finding => !finding.IsAccepted && Rules[finding.RuleId].Metric == metric);

    public static decimal Share(QualityEvidence evidence, string metric) => evidence.Measurements[metric].Value.Low;

    public static ProjectEvidence NewProject(string path, int lines, int methods, Problem? notMeasured = null, int tests = 0) => new(
        path,
        "C#",
        "Library",
        [new("net10.0", notMeasured is null ? new(lines, methods, methods, methods, methods, tests) : null, 0, null, [], notMeasured)]);

    public static Finding NewFinding(string rule, Severity severity, int line = 1, Confidence confidence = Confidence.Medium, int excess = 0, int undocumented = 0, string project = ProjectPath) => new(
        rule,
        severity,
        $"{rule} in line {line}",
        new("src/App/Code.cs", line, 1, line, 2),
        [project],
        confidence,
        null,
        $"{rule}-{line}",
        excess,
        undocumented);

    private static IEnumerable<ProjectEvidence> WithTests(IReadOnlyList<ProjectEvidence> projects) =>
        projects.Count == 0 || projects.Any(project => project.IsTest) ? projects : projects.Append(NewProject(TestsPath, 0, 0, tests: 100));

    private static Rule NewRule(string id, string? metric, decimal? securitySeverity = null, bool isCriticalBug = false) =>
        new(id, id, metric, Severity.Medium, securitySeverity, [], [], isCriticalBug, "", null, "LLMChat.Quality");
}
