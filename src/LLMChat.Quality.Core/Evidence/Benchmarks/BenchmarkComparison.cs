using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Evidence.Benchmarks;

/// <summary>Benchmarks now and in the reference run. What that run had decides what is compared: what is missing now is not measured, what is new is no part of it.</summary>
/// <param name="Pairs">Those of the reference run, in the order of their names; empty when nothing can be compared.</param>
/// <param name="New">Those that it did not have.</param>
/// <param name="Gone">Those that it had, and that QualityFirstRun says are gone.</param>
/// <param name="Run">The number of the reference run; 0 without one.</param>
/// <param name="Gap">Why nothing can be compared, or not all; <see langword="null"/> when all was.</param>
internal sealed record BenchmarkComparison(ImmutableArray<BenchmarkPair> Pairs, ImmutableArray<string> New, ImmutableArray<string> Gone, int Run, Measurement? Gap)
{
    private const string Measure = "Run the benchmarks with BenchmarkDotNet, and name its JSON files as QualityBenchmarks items";
    private const string Record = "dotnet build -t:QualityRecord on the base branch, after its benchmarks";
    private const string RunAll = "Run all benchmarks after the build, then dotnet build -t:QualityGate. What is gone for good: record once with -p:QualityFirstRun=true";

    /// <summary>Compares.</summary>
    /// <param name="evidence">Benchmarks now.</param>
    /// <param name="reference">The reference run; <see langword="null"/> when no run was ever recorded.</param>
    /// <param name="isFirst">Whether the user says that there can be nothing to compare with yet.</param>
    public static BenchmarkComparison Of(BenchmarkEvidence evidence, HistoryRecord? reference, bool isFirst)
    {
        if (evidence.Files == 0)
            return None(Measurement.PercentNotMeasured("No QualityBenchmarks item leads to a file.", Measure));
        if (evidence.Found is not { } now)
            return None(evidence.Problems is [var first, ..] ? Unread(first) : Measurement.PercentNotMeasured("The files of BenchmarkDotNet hold no result.", RunAll));
        if (Incomparable(now, reference) is { } reason)
            return None(isFirst ? Measurement.NotApplicable($"{reason} QualityFirstRun says that there is nothing to compare with yet.") : Measurement.PercentNotMeasured(reason, Record));
        var means = now.Means.ToDictionary(mean => mean.Name, mean => mean.Nanoseconds, StringComparer.Ordinal);
        var before = reference!.Benchmarks!.Means;
        BenchmarkPair[] all = [.. before.Select(mean => new BenchmarkPair(mean.Name, mean.Nanoseconds, means.TryGetValue(mean.Name, out var nanoseconds) ? nanoseconds : null))];
        BenchmarkPair[] missing = [.. all.Where(pair => pair.Now is null)];
        ImmutableArray<BenchmarkPair> pairs = isFirst ? [.. all.Except(missing)] : [.. all];
        return new(
            pairs,
            [.. now.Means.Select(mean => mean.Name).Except(before.Select(mean => mean.Name), StringComparer.Ordinal)],
            isFirst ? [.. missing.Select(pair => pair.Name)] : [],
            reference.Number,
            pairs.IsEmpty ? Measurement.NotApplicable("QualityFirstRun says that all benchmarks of the reference run are gone.")
            : missing.Length > 0 && !isFirst ? Measurement.PercentNotMeasured(Missing(missing, reference.Number, evidence), RunAll)
            : evidence.Problems is [var problem, ..] ? Unread(problem)
            : null);
    }

    /// <summary>The mean of the shares; what is missing could be anything.</summary>
    public ShareReading Share
    {
        get
        {
            if (Pairs.IsEmpty)
                return new(Gap!, []);
            var (low, high) = (Pairs.Sum(pair => pair.Share ?? 0) / Pairs.Length, Pairs.Sum(pair => pair.Share ?? 100) / Pairs.Length);
            return new(
                Gap is null ? Measurement.Measured(low) : Measurement.Bounded(Interval.Between(low, Math.Min(100, high)), Gap.Reason!, Gap.Remedy!),
                [.. Pairs.Where(pair => pair.Share < 100).Select(pair => new Shortfall(MetricNames.RunTime, null, Math.Max(1, (long)((100 - pair.Share!.Value) * 1_000_000)), Sentence(pair)))]);
        }
    }

    /// <summary>Percent that the worst benchmark takes longer.</summary>
    public Measurement Slower
    {
        get
        {
            if (Pairs.IsEmpty)
                return Gap!.State == MeasurementState.NotApplicable ? Gap : Measurement.CountNotMeasured(Gap.Reason!, Gap.Remedy!);
            var worst = Pairs.Where(pair => pair.Slower is not null).MaxBy(pair => pair.Slower);
            var (percent, said) = (worst?.Slower ?? 0, worst is { Slower: > 0 } ? Sentence(worst) + "." : "No benchmark became slower.");
            return Pairs.Any(pair => pair.Now is null)
                ? Measurement.Bounded(Interval.AtLeast(percent), percent > 0 ? $"{said} {Gap!.Reason}" : Gap!.Reason!, Gap!.Remedy!)
                : Measurement.Bounded(Interval.Exactly(percent), said, "Compare the two versions of what it measures");
        }
    }

    /// <summary>What was compared, for the table of sources.</summary>
    public string Detail => Pairs.IsEmpty
        ? Gap!.Reason!
        : $"{Number(Pairs.Length)} of them compared with run {Number(Run)}{Listed("new, and not compared", New)}{Listed("gone, as QualityFirstRun says", Gone)}";

    private static BenchmarkComparison None(Measurement gap) => new([], [], [], 0, gap);

    private static Measurement Unread(Problem problem) => Measurement.PercentNotMeasured($"{problem.Id}: {problem.Message}", problem.Remedy);

    private static string? Incomparable(RecordedBenchmarks now, HistoryRecord? reference) => reference switch
    {
        null => "There is no run whose benchmarks these could be compared with.",
        { Benchmarks: null or { Means.IsEmpty: true } } => $"Run {Number(reference.Number)}, the reference run, knows of no benchmark.",
        { Benchmarks.Machine: var machine } when now.Machine.Length == 0 || machine != now.Machine => $"The benchmarks of run {Number(reference.Number)} ran on {Machine(machine)}, these on {Machine(now.Machine)}.",
        _ => null,
    };

    private static string Machine(string text) => text.Length == 0 ? "a machine that BenchmarkDotNet did not name" : ForeignText.Show(text, 200);

    private static string Missing(BenchmarkPair[] missing, int run, BenchmarkEvidence evidence) =>
        $"{(missing.Length == 1 ? "A benchmark" : $"{Number(missing.Length)} benchmarks")} of run {Number(run)} {(missing.Length == 1 ? "has" : "have")} no result: {ForeignText.Show(missing[0].Name, 200)}{(missing.Length > 1 ? ", …" : "")}.{(evidence.Problems is [var problem, ..] ? $" {problem.Id}: {problem.Message}" : "")}";

    private string Sentence(BenchmarkPair pair) => $"{ForeignText.Show(pair.Name, 200)} takes {Time(pair.Now!.Value)}, {Time(pair.Before)} in run {Number(Run)}";

    private static string Listed(string what, ImmutableArray<string> names) => names.IsEmpty
        ? ""
        : $"; {Number(names.Length)} {what}: {string.Join(", ", names.Take(3).Select(name => ForeignText.Show(name, 100)))}{(names.Length > 3 ? ", …" : "")}";

    /// <summary>In the unit in which it has one to three digits before the point.</summary>
    private static string Time(decimal nanoseconds) => nanoseconds switch
    {
        < 1_000 => Number(nanoseconds, "ns"),
        < 1_000_000 => Number(nanoseconds / 1_000, "µs"),
        < 1_000_000_000 => Number(nanoseconds / 1_000_000, "ms"),
        _ => Number(nanoseconds / 1_000_000_000, "s"),
    };

    private static string Number(decimal value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.###} {unit}");

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
