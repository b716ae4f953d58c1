using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Tests.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

/// <summary>A built tree in a temporary folder: sources, fragments, logs, assemblies.</summary>
internal sealed class Tree : IDisposable
{
    private static readonly DateTime Built = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly List<ExpectedProject> projects = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("lq-tree-").FullName;

    public IReadOnlyList<ExpectedProject> Projects => projects;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public Tree File(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        System.IO.File.WriteAllText(PathOf(relative), text);
        return this;
    }

    /// <summary>Adds a project with one log a target framework.</summary>
    public Tree Project(string name, params (string Framework, LogText Log)[] logs) =>
        Project(name, fragment => fragment, logs);

    public Tree Project(string name, Func<ProjectFragment, ProjectFragment> change, params (string Framework, LogText Log)[] logs)
    {
        var frameworks = logs.Select(log => Framework(name, log.Framework, log.Log.ToString(), change)).ToImmutableArray();
        return Expect(new ExpectedProject($"{name}/{name}.csproj", "C#", frameworks) { AssetsFile = Assets(name, AssetsText.Empty) });
    }

    /// <summary>Writes down what a restore of the project found.</summary>
    public string Assets(string name, AssetsText text)
    {
        File($"{name}/obj/project.assets.json", text.ToString());
        return PathOf($"{name}/obj/project.assets.json");
    }

    public Tree Expect(ExpectedProject project)
    {
        projects.Add(project);
        return this;
    }

    public string FragmentOf(string name, string framework = "net10.0") => PathOf($"{name}/obj/{framework}/quality/project.json");

    public string LogOf(string name, string framework = "net10.0") => PathOf($"{name}/obj/{framework}/quality/compiler.sarif");

    public string AssemblyOf(string name, string framework = "net10.0") => PathOf($"{name}/obj/{framework}/{name}.dll");

    /// <summary>Sets how much older than the assembly the log is.</summary>
    public Tree LogIsOlderBy(string name, TimeSpan age)
    {
        System.IO.File.SetLastWriteTimeUtc(LogOf(name), Built - age);
        return this;
    }

    public EvidenceRequest Request(SecretScanEvidence? secrets = null) => new()
    {
        Root = Root,
        Target = "All.sln",
        Configuration = "Debug",
        ToolVersion = "1.2.3",
        Projects = [.. projects],
        OurRules = [.. LogText.OurRules],
        Secrets = secrets,
    };

    public QualityEvidence Collect(SecretScanEvidence? secrets = null) => EvidenceCollector.Collect(Request(secrets));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private ExpectedFramework Framework(string name, string framework, string log, Func<ProjectFragment, ProjectFragment> change)
    {
        File(Path.GetRelativePath(Root, LogOf(name, framework)), log);
        File(Path.GetRelativePath(Root, AssemblyOf(name, framework)), "assembly of " + name);
        System.IO.File.SetLastWriteTimeUtc(LogOf(name, framework), Built);
        System.IO.File.SetLastWriteTimeUtc(AssemblyOf(name, framework), Built);
        var fragment = change(new ProjectFragment
        {
            Written = new DateTimeOffset(Built.AddMinutes(-1)),
            Project = PathOf($"{name}/{name}.csproj"),
            TargetFramework = framework,
            TargetFrameworkIdentifier = ".NETCoreApp",
            Language = "C#",
            OutputType = "Library",
            Configuration = "Debug",
            Log = LogOf(name, framework),
            LogFormat = "2.1",
            IntermediateAssembly = AssemblyOf(name, framework),
            EnableNETAnalyzers = "true",
        });
        Assert.Null(fragment.Write(FragmentOf(name, framework)).Problem);
        return new ExpectedFramework(framework, FragmentOf(name, framework));
    }
}
