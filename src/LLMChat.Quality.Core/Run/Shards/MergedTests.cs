using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What tests told on all machines together.</summary>
/// <param name="projects">What is known of each project, by its path.</param>
internal sealed class MergedTests(ImmutableDictionary<string, MergedProject> projects) : ITestSource
{
    /// <summary>Assemblies whose source does not compile somewhere: what ran elsewhere is not the code of all.</summary>
    private readonly HashSet<string> _outdated = new(
        projects.Values.SelectMany(project => project.Reading.Frameworks).Where(framework => framework.Evidence.CompilerErrors > 0).Select(framework => Path.GetFileNameWithoutExtension(framework.Fragment?.IntermediateAssembly ?? "")),
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public RunReading Run(ProjectReading project, FrameworkReading framework)
    {
        var run = projects[project.Evidence.Path].Runs.GetValueOrDefault(framework.Evidence.TargetFramework)
            ?? new(new TestRun(framework.Evidence.TargetFramework, null, null, TestProblems.NoResults() with { Path = project.Evidence.Path }, null));
        return run.Modules.FirstOrDefault(_outdated.Contains) is { } outdated
            ? new(new TestRun(framework.Evidence.TargetFramework, null, Named(project)?.Map, TestProblems.DoesNotCompile(outdated) with { Path = project.Evidence.Path }, Named(project)?.Problem))
            : run;
    }

    /// <inheritdoc />
    public CoverageReading? Named(ProjectReading project) => projects[project.Evidence.Path].Named;

    /// <inheritdoc />
    public bool IsBuilt(ProjectReading project) => project.Frameworks.All(framework => framework.Evidence.CompilerErrors == 0) && projects[project.Evidence.Path].HasAssembly;

    /// <inheritdoc />
    public CoverageMap? UncoveredLines(ProjectReading project) => IsBuilt(project) ? projects[project.Evidence.Path].Uncovered : null;
}
