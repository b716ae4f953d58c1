using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Scanners;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Makes a shard of what was read on this machine: what only this machine can tell is decided here and now.</summary>
internal sealed class ShardPacker(SourceRoot root, string folder, EvidenceReadings readings, JsonSerializerOptions options)
{
    private readonly SourcePaths _paths = new(root, folder);
    private readonly SourceDigest _digest = new(folder);
    private readonly List<CompilerRule> _rules = [];
    private readonly Dictionary<string, int> _ruleNumbers = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<int>> _ruleSets = [];
    private readonly Dictionary<string, int> _ruleSetNumbers = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, ProjectDependencies> _dependencies = readings.Dependencies.ToImmutableDictionary(project => root.ProjectName(project.Project.Path), StringComparer.Ordinal);

    /// <summary>The shard.</summary>
    /// <param name="header">What it says of itself; what projects share is added.</param>
    /// <param name="requested">What the build told of its projects.</param>
    /// <param name="packageLists">The files of the lists of packages, in the order of what was read of them.</param>
    /// <param name="hasBuilt">Whether everything could be built again before this.</param>
    public Shard Pack(ShardHeader header, ImmutableArray<RequestedProject> requested, ImmutableArray<string> packageLists, bool hasBuilt)
    {
        var absences = requested.GroupBy(project => root.ProjectName(project.File), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Absence, StringComparer.Ordinal);
        var runs = new RunPacker(readings, hasBuilt);
        PackedProject[] measured = [.. readings.Projects.Select(project => Pack(project, absences.GetValueOrDefault(project.Evidence.Path), runs))];
        var leftOut = absences.Where(project => project.Value is ProjectAbsence.NotBuilt or ProjectAbsence.WithoutCode).Select(project => new PackedProject(project.Key, "", project.Value, [], null, null));
        ImmutableArray<PackedProject> all = [.. measured.Concat(leftOut).OrderBy(project => project.Path, StringComparer.Ordinal)];
        return new(
            header with
            {
                Projects = all.Length,
                Rules = [.. _rules],
                RuleSets = [.. _ruleSets],
                Hashes = Hashes(),
                Benchmarks = readings.Benchmarks,
                Scanners = [.. readings.Scanners.Select(WithoutSecrets)],
                PackageLists = [.. packageLists.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Zip(readings.PackageLists, (file, reading) => new PackedList(root.RelativeOrName(file), reading.Kind?.Name ?? "", reading.Projects, [.. reading.Packages.Select(package => package with { Project = root.ProjectName(package.Project) })], reading.Problem))],
            },
            all);
    }

    /// <summary>The first source that was compiled and is among these files.</summary>
    public string? FirstCompiled(IReadOnlySet<string> files) => readings.Projects.SelectMany(project => project.Frameworks).SelectMany(framework => DocumentsOf(framework)).FirstOrDefault(files.Contains);

    private PackedProject Pack(ProjectReading project, ProjectAbsence absence, RunPacker runs) => new(
        project.Evidence.Path,
        project.Evidence.Language,
        absence,
        [.. project.Frameworks.Select(framework => Pack(project, framework, runs))],
        _dependencies.TryGetValue(project.Evidence.Path, out var dependencies) ? Pack(dependencies) : null,
        readings.Tests.Named(project) is { } named ? new(PackedCoverage.Of(named.Map), named.Problem) : null);

    private PackedFramework Pack(ProjectReading project, FrameworkReading framework, RunPacker runs)
    {
        var isTest = framework.Fragment is { TestFolder.Length: > 0 };
        var documents = DocumentsOf(framework);
        return new(
            framework with { Log = null, Fragment = Portable(framework.Fragment) },
            framework.Log is { } log ? new(log.Tool, log.ToolVersion, [.. log.Results.Where(IsTold).Select(Portable)], RuleSetOf(log)) : null,
            isTest ? runs.Pack(project, framework, root) : null,
            isTest || !TestFiles.HasAssembly(framework.Fragment) ? null : PackedCoverage.Of(AssemblySymbols.UncoveredLines(framework.Fragment!.IntermediateAssembly, _paths)),
            TestFiles.HasAssembly(framework.Fragment),
            _digest.Of(documents),
            isTest ? documents : []);
    }

    /// <summary>What generators wrote lies under the intermediate path or nowhere.</summary>
    private ImmutableArray<string> DocumentsOf(FrameworkReading framework) => TestFiles.HasAssembly(framework.Fragment)
        ? [.. AssemblySymbols.Documents(framework.Fragment!.IntermediateAssembly).Select(name => _paths.Find(name, [])).OfType<string>().Where(path => !path.Split('/').Contains("obj")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>What the reading has already told is not told again.</summary>
    private static bool IsTold(CompilerResult result) => !Canary.IsAboutTools(result.RuleId) && result.Level != "none";

    private CompilerResult Portable(CompilerResult result) => result.Place is { } place ? result with { Place = place with { Path = Portable(place.Path) } } : result;

    private ProjectFragment? Portable(ProjectFragment? fragment) => fragment is null
        ? null
        : fragment with
        {
            Project = Portable(fragment.Project),
            Log = Portable(fragment.Log),
            IntermediateAssembly = Portable(fragment.IntermediateAssembly),
            OutputAssembly = Portable(fragment.OutputAssembly),
            TestFolder = Portable(fragment.TestFolder),
        };

    private string Portable(string path) => path.Length == 0 ? "" : root.Relative(path) is { Length: > 0 } relative ? relative.TrimEnd('/') : "../" + root.RelativeOrName(path);

    private int RuleSetOf(CompilerLog log)
    {
        ImmutableArray<int> set = [.. log.Rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(RuleNumber)];
        var key = string.Join(' ', set);
        if (!_ruleSetNumbers.TryGetValue(key, out var number))
        {
            _ruleSetNumbers[key] = number = _ruleSets.Count;
            _ruleSets.Add(set);
        }

        return number;
    }

    private int RuleNumber(CompilerRule rule)
    {
        var key = JsonSerializer.Serialize(rule, ShardJson.Of<CompilerRule>(options));
        if (!_ruleNumbers.TryGetValue(key, out var number))
        {
            _ruleNumbers[key] = number = _rules.Count;
            _rules.Add(rule);
        }

        return number;
    }

    private static PackedDependencies Pack(ProjectDependencies project) => new(
        project.Gap,
        File.Exists(project.Project.AssetsFile) ? new(File.GetLastWriteTimeUtc(project.Project.AssetsFile)) : DateTimeOffset.UnixEpoch,
        project.Project.AcceptedAdvisories,
        project.Project.AssetsFile.Length > 0,
        project.Restored is not null,
        project.Restored is { IsLocked: true },
        project.Restored?.Suppressed ?? [],
        project.Restored?.Messages ?? [],
        [.. (project.Restored?.Frameworks ?? ImmutableSortedDictionary<string, PackageGraph>.Empty).Select(graph => new PackedGraph(graph.Key, graph.Value.Direct, [.. graph.Value.Nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal)]))]);

    private ImmutableSortedDictionary<string, string> Hashes()
    {
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (package, hash) in readings.Dependencies.SelectMany(project => project.Restored?.Hashes ?? ImmutableDictionary<string, string>.Empty))
            hashes.TryAdd(package, hash);
        return hashes.ToImmutable();
    }

    /// <summary>Some scanners quote the secret in their message; nobody needs it.</summary>
    private static ScannerReading WithoutSecrets(ScannerReading reading) => reading with
    {
        Runs = [.. reading.Runs.Select(run => run with { Results = [.. run.Results.Select(result => ScannerKind.MetricOf(run.Tool, result.Rule) == MetricNames.Secrets ? result with { Message = "" } : result)] })],
    };
}
