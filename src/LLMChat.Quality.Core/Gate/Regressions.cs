using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
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

    private static Measurement? Missing(ReferenceRun reference) =>
        reference.Record is not null ? null
        : reference.IsFirst ? Measurement.NotApplicable("QualityFirstRun says that there is no earlier run.")
        : Measurement.CountNotMeasured(reference.Problem!.Message, reference.Problem.Remedy);
}
