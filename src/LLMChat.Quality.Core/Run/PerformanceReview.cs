using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Build;

namespace LLMChat.Quality.Core.Run;

/// <summary>Holds what the build took against budgets and recorded runs. What nobody asks for is not told: how long a build took differs from run to run, and the report of the same evidence must not.</summary>
internal static class PerformanceReview
{
    private const string After = "build";

    public static QualityEvidence Join(QualityEvidence evidence, QualityConfiguration configuration, BuildTime time, bool isFirst)
    {
        var trend = evidence.Reference?.Trend ?? [];
        var (size, built) = ArtifactSize.Of(evidence, configuration.Budgets.ArtifactMegabytes);
        var isTimed = configuration.Budgets.BuildSeconds is not null || configuration.Weighs(MetricNames.BuildTime);
        var speed = isTimed ? BuildTimeShare.Of(time, configuration.Budgets.BuildSeconds, trend, isFirst) : BuildTimeShare.NotAsked;
        var comparison = BenchmarkComparison.Of(evidence.Benchmarks, evidence.Reference?.Record, isFirst);
        EvidenceSource[] rows =
        [
            .. configuration.Budgets.ArtifactMegabytes is not null || configuration.Weighs(MetricNames.ArtifactSize) ? [Row("artifacts", "Size of what was built outside tests", size, built)] : Array.Empty<EvidenceSource>(),
            .. isTimed || configuration.Regression.BuildTime is not null ? [Timed(time)] : Array.Empty<EvidenceSource>(),
            .. evidence.Benchmarks.Files > 0 || configuration.Weighs(MetricNames.RunTime) || configuration.Regression.RunTime is not null ? [Benchmarks(evidence.Benchmarks, comparison)] : Array.Empty<EvidenceSource>(),
        ];
        return evidence with
        {
            BuildTime = time,
            Measurements = evidence.Measurements
                .SetItem(MetricNames.ArtifactSize, size.Share)
                .SetItem(MetricNames.BuildTime, speed.Share)
                .SetItem(MetricNames.RunTime, comparison.Share.Share),
            Shortfalls = new Dictionary<string, ShareReading> { [MetricNames.ArtifactSize] = size, [MetricNames.BuildTime] = speed, [MetricNames.RunTime] = comparison.Share }
                .Where(share => !share.Value.Missing.IsEmpty)
                .Aggregate(evidence.Shortfalls, (all, share) => all.SetItem(share.Key, share.Value.Missing)),
            Sources = [.. evidence.Sources.SelectMany(source => source.Name == After ? [source, .. rows] : (IEnumerable<EvidenceSource>)[source])],
        };
    }

    private static EvidenceSource Row(string name, string title, ShareReading reading, string detail) => new(name, title, reading.Share.State, detail, reading.Share.Remedy);

    private static EvidenceSource Timed(BuildTime time)
    {
        const string Name = "build_time";
        const string Title = "Wall time of a full build";
        return time.Build is { } build
            ? new(Name, Title, MeasurementState.Measured, $"{BuildTimeShare.Seconds(build.Seconds)} on {build.Place}", null)
            : new(Name, Title, MeasurementState.NotMeasured, time.Reason!, time.Remedy);
    }

    private static EvidenceSource Benchmarks(BenchmarkEvidence benchmarks, BenchmarkComparison comparison)
    {
        const string Name = "benchmarks";
        const string Title = "Run time of benchmarks";
        if (benchmarks.Problems is [var problem, ..])
            return new(Name, Title, MeasurementState.NotMeasured, $"{problem.Id}: {problem.Message}", problem.Remedy);
        if (benchmarks.Found is not { } found)
            return new(Name, Title, MeasurementState.NotMeasured, comparison.Detail, comparison.Gap!.Remedy);
        return new(Name, Title, MeasurementState.Measured, string.Create(CultureInfo.InvariantCulture, $"{found.Means.Length:N0} benchmarks on {found.Machine}; {comparison.Detail}"), null);
    }
}
