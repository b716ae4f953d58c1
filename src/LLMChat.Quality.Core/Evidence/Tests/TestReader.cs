using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Puts together what runs of tests told.</summary>
internal sealed class TestReader(ITestSource source, ImmutableArray<ProjectReading> projects)
{
    /// <summary>Assemblies that lay beside tests, so that the coverage of these tells of them.</summary>
    private readonly HashSet<string> _covered = new(StringComparer.OrdinalIgnoreCase);

    public TestEvidence Read()
    {
        ImmutableArray<TestProject> tests = [.. projects.Where(IsTest).Select(Read)];
        var named = projects.Where(project => !IsTest(project)).Select(source.Named).OfType<CoverageReading>().ToArray();
        if (tests.IsEmpty && named.Length == 0)
            return Unseen is { } unseen ? new TestEvidence([], new CoverageMap(), []) { Absence = TestProblems.NoTestsSeen(unseen.Evidence.Path, unseen.Reason) } : TestEvidence.None;
        var untested = projects.Where(project => !IsTest(project) && !IsCovered(project)).Select(project => (Project: project, Lines: source.UncoveredLines(project))).ToArray();
        return new TestEvidence(
            tests,
            CoverageMap.Union(untested.Select(project => project.Lines).Concat(named.Select(reading => reading.Map)).OfType<CoverageMap>()),
            [.. named.Select(reading => reading.Problem).OfType<Problem>(), .. untested.Where(project => project.Lines is null).Select(project => source.IsBuilt(project.Project) ? TestProblems.NoSymbols(project.Project.Evidence.Path) : TestProblems.NotBuilt(project.Project.Evidence.Path))]);
    }

    public static bool IsTest(ProjectReading project) => project.Frameworks.Any(framework => framework.Fragment is { TestFolder.Length: > 0 });

    /// <summary>A project of which nobody knows whether it holds tests.</summary>
    private ProjectReading? Unseen => projects.FirstOrDefault(project => project.Frameworks.All(framework => framework.Fragment is null));

    /// <summary>The names of the assemblies that hold tests.</summary>
    public static HashSet<string> TestAssemblies(ImmutableArray<ProjectReading> projects) => new(
        projects.Where(IsTest).SelectMany(project => project.Frameworks).Select(framework => Path.GetFileNameWithoutExtension(framework.Fragment?.IntermediateAssembly ?? "")),
        StringComparer.OrdinalIgnoreCase);

    private bool IsCovered(ProjectReading project) => project.Frameworks.Any(framework =>
        framework.Fragment is { IntermediateAssembly.Length: > 0 } fragment && _covered.Contains(Path.GetFileNameWithoutExtension(fragment.IntermediateAssembly)));

    private TestProject Read(ProjectReading project) => new(
        project.Evidence.Path,
        TestLayers.Of(project.Frameworks[0].Fragment?.TestLayer ?? "", Path.GetFileNameWithoutExtension(project.Evidence.Path)) ?? TestLayer.Unit,
        [.. project.Frameworks.Where(framework => framework.Fragment is { TestFolder.Length: > 0 }).Select(framework => Read(project, framework))]);

    private TestRun Read(ProjectReading project, FrameworkReading framework)
    {
        var reading = source.Run(project, framework);
        _covered.UnionWith(reading.Covered);
        return reading.Run;
    }
}
