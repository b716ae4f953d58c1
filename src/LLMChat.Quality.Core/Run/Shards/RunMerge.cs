using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Unites runs of one project's tests: each test counts once, and one that failed anywhere failed.</summary>
internal static class RunMerge
{
    private const string Crashed = "LQ9204";
    private const string NothingRan = "LQ9203";
    private const string Filtered = "LQ9211";

    public static RunReading Of(string project, string framework, ImmutableArray<(PackedRun Run, IReadOnlySet<string> Without)> held)
    {
        var distinct = held.Length == 1 ? [.. held] : held.DistinctBy(one => Key(one.Run), StringComparer.Ordinal).OrderBy(one => Key(one.Run), StringComparer.Ordinal).ToArray();
        var measured = distinct.Where(one => IsWhole(one.Run) || IsPart(one.Run) || one.Run.Problem?.Id == Crashed).ToArray();
        return (measured.Length == 0 ? distinct[..1] : measured) is [var one]
            ? Unpack(framework, one.Run, one.Run.Coverage?.ToMap(one.Without))
            : Unite(project, framework, measured);
    }

    private static RunReading Unite(string project, string framework, (PackedRun Run, IReadOnlySet<string> Without)[] measured)
    {
        var runs = measured.Select(one => one.Run).ToArray();
        var results = Unite(runs);
        var whole = runs.Where(IsWhole).ToArray();
        var isWhole = whole.Length > 0 || FilterCover.IsWhole(runs.Select(run => run.Filter));
        var problem = runs.Select(run => run.Problem).Where(problem => problem?.Id == Crashed).MinBy(problem => problem!.Message, StringComparer.Ordinal)
            ?? (!isWhole ? TestProblems.Filtered() : results.Executed == 0 ? TestProblems.NothingRan(results.Skipped) : null);
        var maps = measured.Select(one => one.Run.Coverage?.ToMap(one.Without)).OfType<CoverageMap>().ToArray();
        var missing = whole.Length > 0
            ? whole.Any(run => run.CoverageProblem is null) ? null : Least(whole)
            : Least(runs);
        return new(new TestRun(framework, results, maps.Length == 0 ? null : CoverageMap.Union(maps), problem is null ? null : problem with { Path = project }, missing))
        {
            Modules = [.. runs.SelectMany(run => run.Modules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Covered = [.. runs.SelectMany(run => run.Covered).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Of a name that came out in two ways the worse counts; one that ran anywhere was not skipped.</summary>
    private static TestResults Unite(PackedRun[] runs)
    {
        var (passed, failed, skipped) = (0, 0, 0);
        foreach (var test in runs.SelectMany(run => run.Tests).GroupBy(test => test.Name, StringComparer.Ordinal))
        {
            var all = test.Max(one => one.Passed + one.Failed + one.Skipped);
            var worst = test.Max(one => one.Failed);
            var best = Math.Min(test.Max(one => one.Passed), all - worst);
            (passed, failed, skipped) = (passed + best, failed + worst, skipped + all - worst - best);
        }

        var known = runs.Select(run => run.Results).OfType<TestResults>().ToArray();
        return new(
            passed,
            failed + runs.Max(run => Math.Max(0, (run.Results?.Failed ?? 0) - run.Tests.Sum(test => test.Failed))),
            skipped,
            known.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Duration),
            [
                .. known.SelectMany(result => result.Failures)
                    .OrderBy(failure => failure.Name, StringComparer.Ordinal).ThenBy(failure => failure.Message, StringComparer.Ordinal).ThenBy(failure => failure.Stack, StringComparer.Ordinal)
                    .DistinctBy(failure => failure.Name, StringComparer.Ordinal)
                    .Take(TrxFile.MaximumFailures),
            ]);
    }

    private static RunReading Unpack(string framework, PackedRun run, CoverageMap? coverage) => new(new TestRun(framework, run.Results, coverage, run.Problem, run.CoverageProblem))
    {
        Modules = run.Modules,
        Covered = run.Covered,
        Filter = run.Filter,
    };

    private static bool IsWhole(PackedRun run) => run.Problem is null;

    private static bool IsPart(PackedRun run) => run.Filter.Length > 0 && run.Problem?.Id is Filtered or NothingRan;

    private static Problem? Least(PackedRun[] runs) => runs.Select(run => run.CoverageProblem).OfType<Problem>().MinBy(problem => problem.Message, StringComparer.Ordinal);

    private static string Key(PackedRun run) => JsonSerializer.Serialize(run, ShardJson.Of<PackedRun>(ShardJson.Strict));
}
