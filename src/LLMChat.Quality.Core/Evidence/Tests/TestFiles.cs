using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Reads what runs of tests left behind on this machine, as far as they ran the assemblies that were built.</summary>
internal sealed class TestFiles(string root, ImmutableArray<ProjectReading> projects) : ITestSource
{
    private readonly ILookup<string, Guid> _built = projects
        .SelectMany(project => project.Frameworks)
        .Select(framework => framework.Fragment?.IntermediateAssembly)
        .OfType<string>()
        .Where(assembly => assembly.Length > 0 && File.Exists(assembly))
        .Select(assembly => (Name: Path.GetFileNameWithoutExtension(assembly), Id: AssemblySymbols.ModuleVersionId(assembly)))
        .Where(assembly => assembly.Id is not null)
        .ToLookup(assembly => assembly.Name, assembly => assembly.Id!.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Code of tests is not what tests cover.</summary>
    private readonly HashSet<string> _tests = TestReader.TestAssemblies(projects);

    /// <summary>Assemblies whose source does not compile: what lies there is of an older one.</summary>
    private readonly HashSet<string> _outdated = new(
        projects.SelectMany(project => project.Frameworks).Where(framework => framework.Evidence.CompilerErrors > 0).Select(framework => Path.GetFileNameWithoutExtension(framework.Fragment?.IntermediateAssembly ?? "")),
        StringComparer.OrdinalIgnoreCase);

    private readonly NamedCoverage _named = new(
        root,
        TestReader.TestAssemblies(projects),
        projects.Where(project => !TestReader.IsTest(project)).SelectMany(project => project.Frameworks).Select(framework => framework.Fragment?.IntermediateAssembly).OfType<string>().Where(assembly => assembly.Length > 0));

    private readonly SourcePaths _paths = new(new SourceRoot(root), root);

    /// <inheritdoc />
    public CoverageReading? Named(ProjectReading project) => _named.Read(project);

    /// <inheritdoc />
    public bool IsBuilt(ProjectReading project) => project.Frameworks.All(framework => framework.Evidence.CompilerErrors == 0) && project.Frameworks.Any(framework => HasAssembly(framework.Fragment));

    /// <inheritdoc />
    public RunReading Run(ProjectReading project, FrameworkReading framework)
    {
        var (fragment, named) = (framework.Fragment!, Named(project));
        var folder = fragment.TestFolder;
        var isPlatform = fragment.TestRunner == "Microsoft.Testing.Platform";
        RunReading NotRun(Problem problem) => new(new TestRun(fragment.TargetFramework, null, named?.Map, problem with { Path = project.Evidence.Path }, named?.Problem));
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
        return new(new TestRun(fragment.TargetFramework, results, coverage, problem is null ? null : problem with { Path = project.Evidence.Path }, missing is null ? null : missing with { Path = project.Evidence.Path }))
        {
            Modules = [.. run.Modules.Keys],
            Covered = [.. run.Modules.Keys.Where(module => coverage is null or { ListsEveryAssembly: true } || coverage.Assemblies.Contains(module))],
            Filter = run.Filter,
        };
    }

    /// <summary>What another tool measured takes the place of what the run did not.</summary>
    private static CoverageReading Add(CoverageReading? named, CoverageReading own) => named switch
    {
        null => own,
        { Map: null } => own with { Problem = named.Problem },
        _ => own.Map is null ? named : new(CoverageMap.Union([own.Map, named.Map]), named.Problem ?? own.Problem),
    };

    internal static string ResultsOf(string folder, TestFragment run) =>
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

    /// <inheritdoc />
    public CoverageMap? UncoveredLines(ProjectReading project)
    {
        if (!IsBuilt(project))
            return null;
        var maps = project.Frameworks
            .Select(framework => framework.Fragment?.IntermediateAssembly is { Length: > 0 } assembly && File.Exists(assembly) ? AssemblySymbols.UncoveredLines(assembly, _paths) : null)
            .OfType<CoverageMap>()
            .ToArray();
        return maps.Length == 0 ? null : CoverageMap.Union(maps);
    }

    internal static bool HasAssembly(ProjectFragment? fragment) => fragment is { IntermediateAssembly.Length: > 0 } && File.Exists(fragment.IntermediateAssembly);
}
