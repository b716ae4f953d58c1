using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Reads what runs of tests left behind, as far as they ran the assemblies that were built.</summary>
internal sealed class TestReader(string root, ImmutableArray<ProjectReading> projects)
{
    private readonly ILookup<string, Guid> _built = projects
        .SelectMany(project => project.Frameworks)
        .Select(framework => framework.Fragment?.IntermediateAssembly)
        .OfType<string>()
        .Where(assembly => assembly.Length > 0 && File.Exists(assembly))
        .Select(assembly => (Name: Path.GetFileNameWithoutExtension(assembly), Id: AssemblySymbols.ModuleVersionId(assembly)))
        .Where(assembly => assembly.Id is not null)
        .ToLookup(assembly => assembly.Name, assembly => assembly.Id!.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Assemblies that lay beside tests, so that the coverage of these tells of them.</summary>
    private readonly HashSet<string> _covered = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Code of tests is not what tests cover.</summary>
    private readonly HashSet<string> _tests = TestAssemblies(projects);

    /// <summary>Assemblies whose source does not compile: what lies there is of an older one.</summary>
    private readonly HashSet<string> _outdated = new(
        projects.SelectMany(project => project.Frameworks).Where(framework => framework.Evidence.CompilerErrors > 0).Select(framework => Path.GetFileNameWithoutExtension(framework.Fragment?.IntermediateAssembly ?? "")),
        StringComparer.OrdinalIgnoreCase);

    private readonly NamedCoverage _named = new(
        root,
        TestAssemblies(projects),
        projects.Where(project => !IsTest(project)).SelectMany(project => project.Frameworks).Select(framework => framework.Fragment?.IntermediateAssembly).OfType<string>().Where(assembly => assembly.Length > 0));

    public TestEvidence Read()
    {
        ImmutableArray<TestProject> tests = [.. projects.Where(IsTest).Select(Read)];
        var named = projects.Where(project => !IsTest(project)).Select(_named.Read).OfType<CoverageReading>().ToArray();
        if (tests.IsEmpty && named.Length == 0)
            return Unseen is { } unseen ? new TestEvidence([], new CoverageMap(), []) { Absence = TestProblems.NoTestsSeen(unseen.Evidence.Path, unseen.Reason) } : TestEvidence.None;
        var paths = new SourcePaths(new SourceRoot(root), root);
        var untested = projects.Where(project => !IsTest(project) && !IsCovered(project)).Select(project => (Project: project, Lines: UncoveredLines(project, paths))).ToArray();
        return new TestEvidence(
            tests,
            CoverageMap.Union(untested.Select(project => project.Lines).Concat(named.Select(reading => reading.Map)).OfType<CoverageMap>()),
            [.. named.Select(reading => reading.Problem).OfType<Problem>(), .. untested.Where(project => project.Lines is null).Select(project => IsBuilt(project.Project) ? TestProblems.NoSymbols(project.Project.Evidence.Path) : TestProblems.NotBuilt(project.Project.Evidence.Path))]);
    }

    public static bool IsTest(ProjectReading project) => project.Frameworks.Any(framework => framework.Fragment is { TestFolder.Length: > 0 });

    /// <summary>A project of which nobody knows whether it holds tests.</summary>
    private ProjectReading? Unseen => projects.FirstOrDefault(project => project.Frameworks.All(framework => framework.Fragment is null));

    private static HashSet<string> TestAssemblies(ImmutableArray<ProjectReading> projects) => new(
        projects.Where(IsTest).SelectMany(project => project.Frameworks).Select(framework => Path.GetFileNameWithoutExtension(framework.Fragment?.IntermediateAssembly ?? "")),
        StringComparer.OrdinalIgnoreCase);

    private static bool IsBuilt(ProjectReading project) => project.Frameworks.All(framework => framework.Evidence.CompilerErrors == 0) && project.Frameworks.Any(framework => framework.Fragment is { IntermediateAssembly.Length: > 0 } fragment && File.Exists(fragment.IntermediateAssembly));

    private bool IsCovered(ProjectReading project) => project.Frameworks.Any(framework =>
        framework.Fragment is { IntermediateAssembly.Length: > 0 } fragment && _covered.Contains(Path.GetFileNameWithoutExtension(fragment.IntermediateAssembly)));

    private TestProject Read(ProjectReading project) => new(
        project.Evidence.Path,
        TestLayers.Of(project.Frameworks[0].Fragment?.TestLayer ?? "", Path.GetFileNameWithoutExtension(project.Evidence.Path)) ?? TestLayer.Unit,
        [.. project.Frameworks.Where(framework => framework.Fragment is { TestFolder.Length: > 0 }).Select(framework => Read(project, framework.Fragment!, _named.Read(project)))]);

    private TestRun Read(ProjectReading project, ProjectFragment fragment, CoverageReading? named)
    {
        var folder = fragment.TestFolder;
        var isPlatform = fragment.TestRunner == "Microsoft.Testing.Platform";
        TestRun NotRun(Problem problem) => new(fragment.TargetFramework, null, named?.Map, problem with { Path = project.Evidence.Path }, named?.Problem);
        if (TestFragmentFile.Read(folder) is not { } run)
            return NotRun(isPlatform ? TestProblems.PlatformNotRun() : TestProblems.NoResults());
        if (run.Modules.Keys.FirstOrDefault(_outdated.Contains) is { } outdated)
            return NotRun(TestProblems.DoesNotCompile(outdated));
        if (run.Modules.Where(IsOther).Select(module => module.Key).FirstOrDefault() is { } other)
            return NotRun(TestProblems.OtherAssembly(other));
        var (results, problem) = TrxFile.Read(ResultsOf(folder, run));
        if (isPlatform && problem?.Id == "LQ9210")
            problem = TestProblems.PlatformWithoutResults();
        problem ??= run.Filter.Length > 0 ? TestProblems.Filtered() : null;
        var (coverage, missing) = Add(named, ReadCoverage(folder, run, isPlatform));
        _covered.UnionWith(run.Modules.Keys.Where(module => coverage is null or { ListsEveryAssembly: true } || coverage.Assemblies.Contains(module)));
        return new TestRun(fragment.TargetFramework, results, coverage, problem is null ? null : problem with { Path = project.Evidence.Path }, missing is null ? null : missing with { Path = project.Evidence.Path });
    }

    /// <summary>What another tool measured takes the place of what the run did not.</summary>
    private static CoverageReading Add(CoverageReading? named, CoverageReading own) => named switch
    {
        null => own,
        { Map: null } => own with { Problem = named.Problem },
        _ => own.Map is null ? named : new(CoverageMap.Union([own.Map, named.Map]), named.Problem ?? own.Problem),
    };

    private static string ResultsOf(string folder, TestFragment run) =>
        LoggedResults.Find(run, run.ResultsFolders) ?? Path.Combine(folder, TestFragmentFile.Results);

    /// <summary>A run counts for the assemblies that were built, and no others.</summary>
    private bool IsOther(KeyValuePair<string, Guid> module) => _built.Contains(module.Key) && !_built[module.Key].Contains(module.Value);

    private CoverageReading ReadCoverage(string folder, TestFragment run, bool isPlatform)
    {
        if (run.NoCoverage.Length > 0)
            return new(null, TestProblems.NoCoverage(run.NoCoverage, isPlatform));
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Concat(run.ResultsFolders.SelectMany(results => LoggedResults.Since(run.Started, results, "*")).Select(file => file.FullName))
            .Where(CoverageFile.IsNamedSo)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (files.Length == 0 && CoverletOutput.Find(run.CoverletOutput, run.CoverletFramework, run.Started) is { } own)
            files = [own];
        var readings = files.Select(file => CoverageFile.Read(file, root, _tests)).ToArray();
        return readings.Length == 0
            ? new(null, TestProblems.NoCoverage("the run left no coverage as coverlet's JSON or Cobertura", isPlatform))
            : new(CoverageMap.Union(readings.Select(reading => reading.Map).OfType<CoverageMap>()), readings.Select(reading => reading.Problem).FirstOrDefault(problem => problem is not null));
    }

    private static CoverageMap? UncoveredLines(ProjectReading project, SourcePaths paths)
    {
        if (!IsBuilt(project))
            return null;
        var maps = project.Frameworks
            .Select(framework => framework.Fragment?.IntermediateAssembly is { Length: > 0 } assembly && File.Exists(assembly) ? AssemblySymbols.UncoveredLines(assembly, paths) : null)
            .OfType<CoverageMap>()
            .ToArray();
        return maps.Length == 0 ? null : CoverageMap.Union(maps);
    }
}
