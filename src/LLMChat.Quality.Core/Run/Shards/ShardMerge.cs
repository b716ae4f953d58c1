using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Scanners;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Puts together what several machines measured, as if one had measured it all. The order of the shards does not matter, nor whether one is named twice.</summary>
internal sealed class ShardMerge
{
    // who knows most of a project that nobody measured
    private static readonly ImmutableArray<ProjectAbsence> Reasons = [ProjectAbsence.SwitchedOff, ProjectAbsence.NotUsed, ProjectAbsence.WithoutCode, ProjectAbsence.NotBuilt, ProjectAbsence.Filtered];

    private readonly SourceRoot _root;
    private readonly ImmutableArray<ShardReading> _shards;
    private readonly Dictionary<Shard, ImmutableArray<ImmutableDictionary<string, CompilerRule>>> _rules;
    private readonly Dictionary<Shard, IReadOnlySet<string>> _testsOfOthers;
    private readonly List<Problem> _errors = [];
    private readonly DateTimeOffset _now;

    private ShardMerge(SourceRoot root, ImmutableArray<ShardReading> shards, DateTimeOffset now)
    {
        (_root, _shards, _now) = (root, shards, now);
        _rules = shards.ToDictionary(shard => shard.Shard!, shard => RulesOf(shard.Shard!.Header));
        _testsOfOthers = OtherTests.Of([.. shards.Select(shard => shard.Shard!)]);
    }

    /// <summary>Puts them together.</summary>
    /// <param name="root">The root of the tree they are judged on.</param>
    /// <param name="shards">The shards, as <see cref="ShardSet"/> gives them.</param>
    /// <param name="expected">The projects of the solution, relative to the root; empty when only the shards know them.</param>
    /// <param name="now">The time by which the age of an audit is told.</param>
    public static MergedEvidence Of(SourceRoot root, ImmutableArray<ShardReading> shards, ImmutableHashSet<string> expected, DateTimeOffset now) =>
        new ShardMerge(root, shards, now).Merge(expected);

    private MergedEvidence Merge(ImmutableHashSet<string> expected)
    {
        var held = _shards.SelectMany(shard => shard.Shard!.Projects.Select(project => (Shard: shard.Shard!, Project: project))).ToLookup(one => one.Project.Path, StringComparer.Ordinal);
        bool IsAsked(string path) => expected.IsEmpty || expected.Contains(path) || !Inspection.SolutionProjects.IsProject(path);
        var leftOut = held.Where(project => IsAsked(project.Key)).Select(project => (project.Key, Absence: AbsenceOf(project.Select(one => one.Project)))).Where(project => project.Absence is ProjectAbsence.NotBuilt or ProjectAbsence.WithoutCode).ToArray();
        var projects = held.Select(project => project.Key).Union(expected, StringComparer.Ordinal).Where(IsAsked).Except(leftOut.Select(project => project.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => Merge(path, [.. held[path]]))
            .ToImmutableDictionary(project => project.Reading.Evidence.Path, StringComparer.Ordinal);
        var ordered = projects.Values.OrderBy(project => project.Reading.Evidence.Path, StringComparer.Ordinal).ToArray();
        return new(
            _errors.Count > 0 ? null : new EvidenceReadings([.. ordered.Select(project => project.Reading)], new MergedTests(projects), [.. ordered.Select(project => project.Dependencies)], Scanners(), PackageLists()) { Benchmarks = Benchmarks() },
            _shards[0].Shard!.Header.Configuration,
            [
                .. leftOut.Select(project => project.Absence == ProjectAbsence.WithoutCode ? ProjectProblems.WithoutCode(project.Key) : ProjectProblems.LeftOut(project.Key)),
                .. held.Where(project => !IsAsked(project.Key) && AbsenceOf(project.Select(one => one.Project)) == ProjectAbsence.None).Select(project => ShardProblems.NotAsked(project.Key)),
            ],
            [.. _errors.Distinct().OrderBy(error => error.Message, StringComparer.Ordinal)]);
    }

    private static ProjectAbsence AbsenceOf(IEnumerable<PackedProject> projects)
    {
        var all = projects.Select(project => project.Absence).ToHashSet();
        return all.Contains(ProjectAbsence.None) ? ProjectAbsence.None : Reasons.First(all.Contains);
    }

    private MergedProject Merge(string path, ImmutableArray<(Shard Shard, PackedProject Project)> held)
    {
        var absence = held.IsEmpty ? ProjectAbsence.Filtered : AbsenceOf(held.Select(one => one.Project));
        if (absence == ProjectAbsence.Filtered)
            return NotHeld(path);
        held = [.. held.Where(one => one.Project.Absence == absence)];
        var frameworks = held.SelectMany(one => one.Project.Frameworks.Select(framework => new FrameworkOfShard(one.Shard, framework))).ToLookup(one => one.Framework.Reading.Evidence.TargetFramework, StringComparer.Ordinal);
        ImmutableArray<FrameworkReading> readings = [.. frameworks.Where(framework => framework.Key.Length > 0 || frameworks.Count == 1).OrderBy(framework => framework.Key, StringComparer.Ordinal).Select(framework => Merge(path, framework.Key, [.. framework]))];
        var fragment = readings.Select(reading => reading.Fragment).FirstOrDefault(fragment => fragment is not null);
        var language = held.Select(one => one.Project.Language).Order(StringComparer.Ordinal).Last();
        var all = frameworks.SelectMany(framework => framework).ToArray();
        return new(
            new ProjectReading(new ProjectEvidence(path, fragment?.Language ?? language, fragment?.OutputType ?? "", [.. readings.Select(reading => reading.Evidence)]), readings),
            DependencyMerge.Of(path, absence, [.. held.Where(one => one.Project.Dependencies is not null).Select(one => (one.Shard.Header, one.Project.Dependencies!))], _now),
            frameworks.Where(framework => framework.Any(one => one.Framework.Run is not null)).ToImmutableDictionary(framework => framework.Key, framework => RunMerge.Of(path, framework.Key, [.. framework.Where(one => one.Framework.Run is not null).Select(one => (one.Framework.Run!, _testsOfOthers[one.Shard]))])),
            Named([.. held.Where(one => one.Project.Named is not null).Select(one => (one.Project.Named!, _testsOfOthers[one.Shard]))]),
            all.Any(one => one.Framework.HasAssembly),
            Union(all.Select(one => one.Framework.Uncovered?.ToMap(ImmutableHashSet<string>.Empty))));
    }

    private static MergedProject NotHeld(string path)
    {
        var problem = ShardProblems.NotHeld(path);
        var reading = FrameworkReading.NotMeasured("", problem);
        return new(
            new ProjectReading(new ProjectEvidence(path, "", "", [reading.Evidence]), [reading]),
            new ProjectDependencies(new ExpectedProject(path, "", [], problem), null, problem),
            ImmutableDictionary<string, RunReading>.Empty,
            null,
            false,
            null);
    }

    /// <summary>Errors of the compiler beat a clean log, a measured framework beats one that was not; what several machines found is found.</summary>
    private FrameworkReading Merge(string path, string framework, ImmutableArray<FrameworkOfShard> held)
    {
        if (held.Length == 1)
            return Unpack(held[0]);
        CheckSources(path, framework, held);
        var distinct = held.OrderBy(one => Key(one.Framework), StringComparer.Ordinal).ToArray();
        var chosen = Prefer(distinct, one => one.Framework.Reading.Evidence.CompilerErrors > 0)
            ?? Prefer(distinct, one => one.Framework.Reading.Evidence.NotMeasured is null)
            ?? Prefer(distinct, one => one.Framework.Log is not null)
            ?? distinct;
        chosen = Prefer(chosen, one => one.Framework.Reading.SdkRules is null) ?? chosen;
        var readings = chosen.Select(Unpack).ToArray();
        var logs = readings.Select(reading => reading.Log).OfType<CompilerLog>().ToArray();
        return readings[0] with
        {
            Time = readings.Max(reading => reading.Time),
            Crashed = [.. readings.SelectMany(reading => reading.Crashed).Distinct()],
            Log = logs.Length < 2 ? logs.FirstOrDefault() : logs[0] with
            {
                Results = [.. logs.SelectMany(log => log.Results).DistinctBy(result => JsonSerializer.Serialize(result, ShardJson.Of<CompilerResult>(ShardJson.Strict)), StringComparer.Ordinal)],
                Rules = logs.Skip(1).Aggregate(logs[0].Rules, (rules, log) => ReferenceEquals(rules, log.Rules) ? rules : rules.AddRange(log.Rules.Where(rule => !rules.ContainsKey(rule.Key)))),
            },
        };
    }

    private void CheckSources(string path, string framework, ImmutableArray<FrameworkOfShard> held)
    {
        var known = held.Where(one => one.Framework.Sources.Length > 0).ToArray();
        if (known.FirstOrDefault(one => one.Framework.Sources != known[0].Framework.Sources) is { } other)
            _errors.Add(ShardProblems.Contradiction(path, framework, known[0].Shard.Header.Name, other.Shard.Header.Name));
    }

    private static FrameworkOfShard[]? Prefer(FrameworkOfShard[] all, Func<FrameworkOfShard, bool> isPreferred) => all.Where(isPreferred).ToArray() is { Length: > 0 } some ? some : null;

    private FrameworkReading Unpack(FrameworkOfShard one) => one.Framework.Reading with
    {
        Log = one.Framework.Log is { } log ? new(log.Tool, log.ToolVersion, log.Results, _rules[one.Shard][log.RuleSet], []) : null,
    };

    private static ImmutableArray<ImmutableDictionary<string, CompilerRule>> RulesOf(ShardHeader header) =>
        [.. header.RuleSets.Select(set => set.Select(number => header.Rules[number]).DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal))];

    private static CoverageReading? Named(ImmutableArray<(PackedReading Reading, IReadOnlySet<string> Without)> held) => held.IsEmpty
        ? null
        : new(
            Union(held.Select(one => one.Reading.Map?.ToMap(one.Without))),
            held.Any(one => one.Reading is { Problem: null }) ? null : held.Select(one => one.Reading.Problem!).MinBy(problem => problem.Message, StringComparer.Ordinal));

    private static CoverageMap? Union(IEnumerable<CoverageMap?> maps) => maps.OfType<CoverageMap>().ToArray() switch
    {
        [] => null,
        [var one] => one,
        var several => CoverageMap.Union(several),
    };

    private ImmutableArray<ScannerReading> Scanners() => Files(_shards.SelectMany(shard => shard.Shard!.Header.Scanners), file => file.Name, file => file.Problem is null, file => !file.Runs.IsEmpty);

    private ImmutableArray<PackageListReading> PackageLists() => [.. Files(_shards.SelectMany(shard => shard.Shard!.Header.PackageLists), file => file.Name, file => file.Problem is null, file => !file.Packages.IsEmpty).Select(file => file.ToReading())];

    private ImmutableArray<BenchmarkReading> Benchmarks() => Files(_shards.SelectMany(shard => shard.Shard!.Header.Benchmarks), file => file.Name, file => file.Problem is null, file => !file.Means.IsEmpty);

    /// <summary>A file that one machine has and another does not is there; two that differ both count.</summary>
    private static ImmutableArray<T> Files<T>(IEnumerable<T> all, Func<T, string> nameOf, Func<T, bool> isWhole, Func<T, bool> tells) =>
    [
        .. all.Select(file => (File: file, Name: nameOf(file), Key: JsonSerializer.Serialize(file, ShardJson.Of<T>(ShardJson.Strict))))
            .DistinctBy(one => one.Key, StringComparer.Ordinal)
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .SelectMany(same => same.Any(one => isWhole(one.File)) ? same.Where(one => isWhole(one.File) || tells(one.File)) : same)
            .OrderBy(one => one.Name, StringComparer.Ordinal)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.File),
    ];

    private static string Key(PackedFramework framework) => JsonSerializer.Serialize(framework, ShardJson.Of<PackedFramework>(ShardJson.Strict));
}
