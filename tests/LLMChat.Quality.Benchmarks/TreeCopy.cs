using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace LLMChat.Quality.Benchmarks;

/// <summary>A copy of a solution's tree, to be built with or without the gate.</summary>
internal sealed class TreeCopy : IDisposable
{
    private readonly string _folder;
    private readonly string _solution;
    private readonly string[] _properties;
    private string _packages = "";
    private string[] _coverlet = [];
    private CompilerServer? _server;

    private TreeCopy(string folder, string solution, string[] properties) => (_folder, _solution, _properties) = (folder, solution, properties);

    private string SolutionFolder => Path.GetDirectoryName(_solution)!;

    private string ReportFile => Path.Combine(SolutionFolder, "artifacts", "quality", "quality-report.json");

    /// <summary>Copies what git tracks or would track of the solution's repository, as it stands on disk.</summary>
    public static TreeCopy Of(string solution, string[] properties)
    {
        solution = Path.GetFullPath(solution);
        var root = RootOf(Path.GetDirectoryName(solution)!);
        var folder = Directory.CreateTempSubdirectory("quality-bench-").FullName;
        Git(root, "clone", "--quiet", "--shared", "--no-checkout", root, folder);
        foreach (var name in Git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var (from, to) = (Path.Combine(root, name), Path.Combine(folder, name));
            if (!File.Exists(from))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }

        Git(folder, "add", "--all"); // an index, as a checkout has
        return new(folder, Path.Combine(folder, Path.GetRelativePath(root, solution)), properties);
    }

    /// <summary>Adds the package as the README says: one line in each project and one file beside the solution.</summary>
    public void AddGate(PackageFeed feed)
    {
        _packages = Path.Combine(feed.Folder, "packages");
        foreach (var file in Directory.EnumerateFiles(_folder, "*.*proj", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".csproj" or ".fsproj" or ".vbproj"))
        {
            var project = XDocument.Load(file, LoadOptions.PreserveWhitespace);
            if (project.Root!.Attribute("Sdk") is null)
                continue;
            project.Root.AddFirst(new XElement(project.Root.GetDefaultNamespace() + "Sdk", new XAttribute("Name", "LLMChat.Quality"), new XAttribute("Version", feed.Version)));
            project.Save(file);
        }

        var (path, solution) = Load("Directory.Solution.targets");
        solution.Root!.Add(new XElement(solution.Root.GetDefaultNamespace() + "Import", new XAttribute("Project", "Solution.targets"), new XAttribute("Sdk", "LLMChat.Quality"), new XAttribute("Version", feed.Version)));
        solution.Save(path);
        AddSource("gate", feed.Folder);
    }

    /// <summary>Adds coverlet to every test project, as its users do. A restore knows test projects by nothing but their names.</summary>
    public void AddCoverlet()
    {
        _coverlet = ["-p:CollectCoverage=true"];
        var (path, document) = Load("Directory.Build.targets");
        var space = document.Root!.GetDefaultNamespace();
        foreach (var (central, version) in ((string, string)[])[("==", "VersionOverride"), ("!=", "Version")])
        {
            document.Root.Add(new XElement(
                space + "ItemGroup",
                new XAttribute("Condition", $"$(MSBuildProjectName.Contains('Test')) and '$(ManagePackageVersionsCentrally)' {central} 'true'"),
                new XElement(space + "PackageReference", new XAttribute("Include", "coverlet.msbuild"), new XAttribute(version, "6.0.0"))));
        }

        document.Save(path);
    }

    public void Restore() => Run.Dotnet(SolutionFolder, _packages, ["restore", _solution, "-nodeReuse:false", .. _properties]);

    /// <summary>One MSBuild process, which ends with the build, and this tree's compiler server, so that nothing escapes the account.</summary>
    public Cost Build(BuildKind kind)
    {
        if (kind != BuildKind.Clean)
            StopServer();
        var before = _server?.ProcessorSeconds ?? 0;
        _server ??= new();
        string[] arguments = ["build", _solution, "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_server.Pipe}", "-v:quiet", "--tl:off", .. _properties];
        string[] of = kind switch
        {
            BuildKind.NoOp => arguments,
            BuildKind.Test => ["test", .. arguments[1..], .. _coverlet],
            _ => [.. arguments, "--no-incremental"],
        };
        return Cost.Of(() => Run.Dotnet(SolutionFolder, _packages, mayFail: kind == BuildKind.Test, of), _server, before);
    }

    /// <summary>Projects of the report in which the rules did not run.</summary>
    public string[] UnmeasuredProjects() => [.. Projects().Where(project => !project.IsMeasured).Select(project => project.Path)];

    public int MeasuredProjects() => Projects().Count(project => project.IsMeasured);

    /// <summary>Projects in which the SDK's own rules did not run: those for .NET Standard alone, unless they ask for them.</summary>
    public int ProjectsWithoutSdkRules()
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(ReportFile));
        return report.RootElement.GetProperty("problems").EnumerateArray()
            .Where(problem => problem.GetProperty("id").GetString() == "LQ9113")
            .Select(problem => problem.GetProperty("path").GetString())
            .Distinct()
            .Count();
    }

    public void Dispose()
    {
        StopServer();
        Directory.Delete(_folder, recursive: true);
    }

    private void StopServer()
    {
        _server?.Dispose();
        _server = null;
    }

    /// <summary>Whether coverlet left something.</summary>
    public bool HasCoverage() => Directory.EnumerateFiles(_folder, "coverage.*json", SearchOption.AllDirectories).Any();

    /// <summary>Why the tests' coverage is not known; <see langword="null"/> when it is.</summary>
    public string? UnmeasuredCoverage()
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(ReportFile));
        return report.RootElement.GetProperty("measurements").EnumerateArray().Single(measurement => measurement.GetProperty("name").GetString() == "testing.coverage").GetProperty("reason").GetString();
    }

    private IEnumerable<(string Path, bool IsMeasured)> Projects()
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(ReportFile));
        return [.. report.RootElement.GetProperty("projects").EnumerateArray().Select(project =>
            (project.GetProperty("path").GetString()!, project.GetProperty("measured").GetBoolean()))];
    }

    private (string Path, XDocument Document) Load(string file)
    {
        var path = Path.Combine(SolutionFolder, file);
        return (path, File.Exists(path) ? XDocument.Load(path) : new XDocument(new XElement("Project")));
    }

    /// <summary>The feed, wherever the solution gets its other packages from; those are found in the user's own packages folder.</summary>
    private void AddSource(string name, string folder)
    {
        var path = Directory.EnumerateFiles(SolutionFolder).Concat(Directory.EnumerateFiles(_folder))
            .FirstOrDefault(file => string.Equals(Path.GetFileName(file), "nuget.config", StringComparison.OrdinalIgnoreCase)) ?? Path.Combine(SolutionFolder, "nuget.config");
        var document = File.Exists(path) ? XDocument.Load(path) : new XDocument(new XElement("configuration"));
        Element(document.Root!, "packageSources").Add(new XElement("add", new XAttribute("key", name), new XAttribute("value", folder)));
        if (document.Root!.Element("packageSourceMapping") is { } mapping)
            mapping.Add(new XElement("packageSource", new XAttribute("key", name), new XElement("package", new XAttribute("pattern", "LLMChat.Quality"))));
        var global = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Element(document.Root!, "fallbackPackageFolders").Add(new XElement("add", new XAttribute("key", "global"), new XAttribute("value", global)));
        document.Save(path);
    }

    private static XElement Element(XElement parent, string name)
    {
        if (parent.Element(name) is { } present)
            return present;
        var added = new XElement(name);
        parent.Add(added);
        return added;
    }

    private static string Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "core.safecrlf=false", .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {arguments[0]} failed in {folder}.");
    }

    private static string RootOf(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (Path.Exists(Path.Combine(current.FullName, ".git")))
                return current.FullName;
        }

        throw new InvalidOperationException($"{folder} is not in a git repository.");
    }
}
