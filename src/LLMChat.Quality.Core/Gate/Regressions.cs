using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate;

/// <summary>What is worse than in the reference run: the guide's regressions, as far as they are measured.</summary>
internal static class Regressions
{
    private const int FingerprintCharacters = 16;

    public static ImmutableArray<Regression> Of(QualityEvidence evidence, ScoreCard card, ReferenceRun reference, RegressionLimits limits) =>
    [
        new("score",          "LQ9531", "points of the total score lost",  Drop(reference, record => record.Score, card.Total), limits.Score),
        new("coverage",       "LQ9532", "points of line coverage lost",    Drop(reference, record => record.Coverage, evidence.Measurements.GetValueOrDefault(MetricNames.Coverage)?.Value ?? Interval.AnyPercent), limits.Coverage),
        new("new_weaknesses", "LQ9533", "new vulnerable dependencies and weaknesses", NewWeaknesses(evidence, reference), limits.NewWeaknesses) { IsCount = true },
        .. limits.BuildTime is { } buildTime ? [new("build_time", "LQ9534", "percent longer build", BuildTime(reference, evidence.BuildTime), buildTime)] : Array.Empty<Regression>(),
        .. limits.RunTime is { } runTime ? [new("run_time", "LQ9535", "percent slower benchmark at worst", RunTime(reference, evidence.Benchmarks), runTime)] : Array.Empty<Regression>(),
    ];

    /// <summary>What a run is remembered by.</summary>
    public static ImmutableArray<string> WeaknessesOf(QualityEvidence evidence) =>
        [.. Weaknesses(evidence).Select(finding => NameOf(finding)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<Finding> Weaknesses(QualityEvidence evidence) =>
        evidence.Findings.Where(finding => !finding.IsAccepted && evidence.Rules.GetValueOrDefault(finding.RuleId)?.Metric is MetricNames.SecurityFindings or MetricNames.Dependencies);

    private static string NameOf(Finding finding) => finding.Fingerprint.Length > FingerprintCharacters ? finding.Fingerprint[..FingerprintCharacters] : finding.Fingerprint;

    private static Measurement Drop(ReferenceRun reference, Func<HistoryRecord, RecordedValue> valueOf, Interval now)
    {
        if (Missing(reference) is { } missing)
            return missing;
        var before = valueOf(reference.Record!);
        var (least, most) = (Math.Max(0, before.Low - (now.High ?? 100)), Math.Max(0, before.High - now.Low));
        return least == most
            ? Measurement.Measured(least)
            : Measurement.Bounded(Interval.Between(least, most), "It was not measured in full, then or now.", "See the checks of this report");
    }

    private static Measurement NewWeaknesses(QualityEvidence evidence, ReferenceRun reference)
    {
        if (Missing(reference) is { } missing)
            return missing;
        var known = reference.Record!.Weaknesses.ToHashSet(StringComparer.Ordinal);
        var found = Weaknesses(evidence).Count(finding => !known.Contains(NameOf(finding)));
        var gap = new[] { MetricNames.SecurityFindings, MetricNames.Dependencies }.Select(name => evidence.Measurements.GetValueOrDefault(name))
            .FirstOrDefault(measurement => measurement is not ({ State: MeasurementState.NotApplicable } or { State: MeasurementState.Measured, Value.IsExact: true }));
        return gap is null ? Measurement.Measured(found) : Measurement.Bounded(Interval.AtLeast(found), gap.Reason ?? "Not everything was looked at.", gap.Remedy ?? "dotnet build");
    }

    private static Measurement BuildTime(ReferenceRun reference, BuildTime time)
    {
        if (Missing(reference) is { } missing)
            return missing;
        var run = reference.Record!.Number.ToString("N0", CultureInfo.InvariantCulture);
        if (reference.Record.Build is not { } before)
            return Incomparable(reference, $"Run {run}, the reference run, does not know how long its build took.");
        if (time.Build is not { } now)
            return Measurement.CountNotMeasured(time.Reason!, time.Remedy!);
        return now.IsLike(before)
            ? Measurement.Bounded(Interval.Exactly(Math.Max(0, 100 * (now.Seconds - before.Seconds) / before.Seconds)), $"A full build took {BuildTimeShare.Seconds(now.Seconds)}, {BuildTimeShare.Seconds(before.Seconds)} in run {run}.", "Look for what was added to the build")
            : Incomparable(reference, $"Run {run} was built on {before.Place}, this one on {now.Place}.");
    }

    private static Measurement RunTime(ReferenceRun reference, BenchmarkEvidence benchmarks) =>
        Missing(reference) ?? BenchmarkComparison.Of(benchmarks, reference.Record, reference.IsFirst).Slower;

    private static Measurement Incomparable(ReferenceRun reference, string reason) => reference.IsFirst
        ? Measurement.NotApplicable($"{reason} QualityFirstRun says that there is nothing to compare with yet.")
        : Measurement.CountNotMeasured(reason, "Build and record a run of the base branch on such a machine: dotnet build --no-incremental, then dotnet build -t:QualityRecord, the first time with -p:QualityFirstRun=true");

    private static Measurement? Missing(ReferenceRun reference) =>
        reference.Record is not null ? null
        : reference.IsFirst ? Measurement.NotApplicable("QualityFirstRun says that there is no earlier run.")
        : Measurement.CountNotMeasured(reference.Problem!.Message, reference.Problem.Remedy);
}
