using LLMChat.Quality.Core.Evidence;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Scoring;

/// <summary>Every metric at exactly 93.1, documentation not measured.</summary>
internal static class WorkedExample
{
    public static QualityEvidence Evidence { get; } = Sample
        .NewEvidence([NewProject(ProjectPath, 93_100, 931), NewProject(TestsPath, 0, 0, tests: 9_310)], Findings(), coverage: 93.1m, passRate: 93.1m)
        .With(MetricNames.Strictness, Measurement.Measured(93.1m))
        .With(MetricNames.PublicApi, Unknown)
        .With(MetricNames.Comments, Unknown)
        .With(MetricNames.Readme, Unknown)
        .With(MetricNames.Changelog, Unknown)
        .With(MetricNames.Links, Unknown);

    private static Measurement Unknown => Measurement.PercentNotMeasured("the compiler's log is missing", "dotnet build --no-incremental");

    private static IEnumerable<Finding> Findings() =>
    [
        .. Mediums("LQ1001", 92),
        NewFinding("LQ1003", Severity.Medium, excess: 138),
        NewFinding("LQ1004", Severity.Medium, excess: 69),
        NewFinding("LQ1005", Severity.Low, excess: 1380),
        .. Mediums("LQ2001", 23),
        .. Mediums("LQ6001", 23),
        .. Mediums("NU1902", 23),
        .. Mediums("LQ3001", 92),
        .. Mediums("LQ4001", 138),
    ];

    private static IEnumerable<Finding> Mediums(string rule, int count) => Enumerable.Range(1, count).Select(line => NewFinding(rule, Severity.Medium, line));
}
