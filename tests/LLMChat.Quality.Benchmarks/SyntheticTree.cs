using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Benchmarks;

/// <summary>A repository of many projects with everything that builds and tests of them leave behind, in the sizes that real ones have; nothing was compiled.</summary>
internal sealed class SyntheticTree : IDisposable
{
    private const int FilesPerProject = 5;
    private const int LinesPerFile = 60;
    private const int ForeignRules = 300;
    private const int PackagesPerProject = 40;
    private const int TestsPerProject = 50;
    private const int ProjectsPerTest = 10;

    private readonly int _projects;
    private readonly int _findings;

    private SyntheticTree(string root, int projects, int findings) => (Root, _projects, _findings) = (root, projects, findings);

    public string Root { get; }

    /// <summary>Writes one; every tenth project holds tests, which cover the nine before it.</summary>
    public static SyntheticTree Of(int projects, int findings)
    {
        var tree = new SyntheticTree(Directory.CreateTempSubdirectory("quality-bench-merge-").FullName, projects, findings);
        tree.Write("All.slnx", $"<Solution>{string.Concat(Enumerable.Range(0, projects).Select(number => $"<Project Path=\"{Name(number)}/{Name(number)}.csproj\" />"))}</Solution>");
        tree.Write(".gitignore", "obj/\nartifacts/\n");
        for (var number = 0; number < projects; number++)
            tree.WriteSources(Name(number));
        tree.Git("init", "-q", "-b", "main");
        tree.Git("add", "-A");
        tree.Git("-c", "user.name=Bench", "-c", "user.email=bench@example.com", "commit", "-q", "-m", "Synthetic");
        for (var number = 0; number < projects; number++)
            tree.WriteEvidence(number);
        return tree;
    }

    /// <summary>Packs it in a number of shards; the bytes of all.</summary>
    public long Pack(int shards)
    {
        for (var shard = 0; shard < shards; shard++)
        {
            var mine = shard;
            var verdict = QualityRun.Execute(
                new()
                {
                    Target = Path.Combine(Root, "All.slnx"),
                    Configuration = "Debug",
                    Shard = string.Create(CultureInfo.InvariantCulture, $"s{shard}"),
                    Projects = [.. Enumerable.Range(0, _projects).Select(number => number / ProjectsPerTest % shards == mine ? Requested(number) : new RequestedProject(ProjectFile(number), "", "", null, ProjectAbsence.Filtered))],
                },
                CancellationToken.None);
            if (verdict.ExitCode != 0)
                throw new InvalidOperationException(string.Join('\n', verdict.Lines.Select(line => line.Text)));
        }

        return Directory.EnumerateFiles(Path.Combine(Root, "artifacts/quality/shards")).Sum(file => new FileInfo(file).Length);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number:0000}");

    private static bool IsTest(int number) => number % ProjectsPerTest == ProjectsPerTest - 1;

    private string ProjectFile(int number) => Path.Combine(Root, Name(number), Name(number) + ".csproj");

    private string Folder(int number) => Path.Combine(Root, Name(number), "obj", "Debug", "net10.0", "quality");

    private string Source(int number, int file) => Path.Combine(Root, Name(number), string.Create(CultureInfo.InvariantCulture, $"File{file}.cs"));

    private RequestedProject Requested(int number) => new(ProjectFile(number), "net10.0", "C#", Path.Combine(Folder(number), "project.json")) { AssetsFile = Path.Combine(Root, Name(number), "obj", "project.assets.json") };

    private void WriteSources(string name)
    {
        Write($"{name}/{name}.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        for (var file = 0; file < FilesPerProject; file++)
            Write(string.Create(CultureInfo.InvariantCulture, $"{name}/File{file}.cs"), string.Concat(Enumerable.Range(1, LinesPerFile).Select(line => string.Create(CultureInfo.InvariantCulture, $"    var value{line} = Compute({line}, \"{name}\");\n"))));
    }

    private void WriteEvidence(int number)
    {
        var folder = Folder(number);
        var assembly = Path.Combine(Path.GetDirectoryName(folder)!, Name(number) + ".dll");
        Write(Path.GetRelativePath(Root, assembly), "assembly " + Name(number));
        var fragment = new ProjectFragment
        {
            Written = DateTimeOffset.UnixEpoch,
            Project = ProjectFile(number),
            TargetFramework = "net10.0",
            TargetFrameworkIdentifier = ".NETCoreApp",
            Language = "C#",
            OutputType = "Library",
            Configuration = "Debug",
            Log = Path.Combine(folder, "compiler.sarif"),
            LogFormat = "2.1",
            IntermediateAssembly = assembly,
            OutputAssembly = assembly,
            EnableNETAnalyzers = "true",
            TestFolder = IsTest(number) ? Path.Combine(folder, "tests") : "",
            TestRunner = IsTest(number) ? "VSTest" : "",
        };
        _ = fragment.Write(Path.Combine(folder, "project.json"));
        File.WriteAllText(fragment.Log, Log(number));
        File.WriteAllText(Path.Combine(Root, Name(number), "obj", "project.assets.json"), Assets());
        if (IsTest(number))
            WriteTests(number, fragment.TestFolder, assembly);
    }

    private string Log(int number)
    {
        var rules = OurRules.Ids.Concat(Enumerable.Range(0, ForeignRules).Select(rule => string.Create(CultureInfo.InvariantCulture, $"XX{rule:0000}"))).Select(id => new
        {
            id,
            shortDescription = new { text = $"What {id} is about" },
            fullDescription = new { text = new string('x', 400) },
            helpUri = $"https://example.org/{id}",
            properties = new { category = "Test", tags = new[] { "Telemetry" } },
        });
        var results = Enumerable.Range(0, _findings).Select(result => (object)new
        {
            ruleId = string.Create(CultureInfo.InvariantCulture, $"XX{result % ForeignRules:0000}"),
            level = "warning",
            message = new { text = string.Create(CultureInfo.InvariantCulture, $"Finding {result} of {Name(number)}") },
            locations = new[] { new { physicalLocation = new { artifactLocation = new { uri = new Uri(Source(number, result % FilesPerProject)).AbsoluteUri }, region = new { startLine = result + 1, startColumn = 5, endLine = result + 1, endColumn = 20 } } } },
        });
        var text = string.Create(CultureInfo.InvariantCulture, $"{FilesPerProject * LinesPerFile}");
        var facts = new Dictionary<string, string>
        {
            ["Lines"] = text,
            ["Methods"] = "30",
            ["CognitiveComplexity"] = "60",
            ["PublicMembers"] = "20",
            ["DocumentedMembers"] = "18",
            ["TestMethods"] = IsTest(number) ? "50" : "0",
            ["TextLines"] = text,
            ["Places"] = "",
            ["Hidden"] = "",
            ["Pieces"] = string.Concat(Enumerable.Range(0, FilesPerProject).Select(file => $"{Source(number, file)}\t{Pieces(number, file)}\n")),
        };
        return JsonSerializer.Serialize(new
        {
            version = "2.1.0",
            runs = new[]
            {
                new
                {
                    results = results.Append(new { ruleId = OurRules.SourceFacts, level = "note", message = new { text = "facts" }, properties = new { customProperties = facts } }),
                    tool = new { driver = new { name = "Compiler", semanticVersion = "5.9.0", rules } },
                },
            },
        });
    }

    private static string Pieces(int number, int file)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        for (var line = 0; line < LinesPerFile; line++)
        {
            foreach (var small in (ReadOnlySpan<byte>)[1, 0, 1, 8])
                writer.Write(small);
            writer.Write(HashCode.Combine(number, file, line));
        }

        writer.Flush();
        return Convert.ToBase64String(bytes.ToArray());
    }

    private static string Assets()
    {
        var packages = Enumerable.Range(0, PackagesPerProject).Select(package => string.Create(CultureInfo.InvariantCulture, $"Some.Package.Number{package}/1.{package}.0")).ToArray();
        return JsonSerializer.Serialize(new
        {
            targets = new Dictionary<string, object> { ["net10.0"] = packages.ToDictionary(package => package, _ => (object)new { type = "package", dependencies = new Dictionary<string, string> { ["Some.Package.Number1"] = "1.1.0" } }) },
            libraries = packages.ToDictionary(package => package, package => (object)new { sha512 = Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData(Encoding.UTF8.GetBytes(package))) }),
            project = new
            {
                restore = new { sources = new Dictionary<string, object>(), restoreAuditProperties = new { enableAudit = "true", auditLevel = "low", auditMode = "all" } },
                frameworks = new Dictionary<string, object> { ["net10.0"] = new { dependencies = new Dictionary<string, object> { ["Some.Package.Number1"] = new { } } } },
            },
        });
    }

    private void WriteTests(int number, string folder, string assembly)
    {
        _ = TestRunRecord.Begin(folder, new TestFragment { Started = DateTimeOffset.UnixEpoch, Assembly = assembly, Modules = ImmutableSortedDictionary<string, Guid>.Empty });
        File.WriteAllText(Path.Combine(folder, "results.trx"), $"<TestRun><Times start=\"2026-01-01T00:00:00Z\" finish=\"2026-01-01T00:00:01Z\" /><Results>{string.Concat(Enumerable.Range(0, TestsPerProject).Select(test => string.Create(CultureInfo.InvariantCulture, $"<UnitTestResult testName=\"{Name(number)}.Tests.It_does_what_it_says_{test}\" outcome=\"Passed\" />")))}</Results><ResultSummary outcome=\"Completed\" /></TestRun>");
        var covered = Enumerable.Range(number - ProjectsPerTest + 1, ProjectsPerTest - 1).ToDictionary(
            project => Name(project) + ".dll",
            project => (object)Enumerable.Range(0, FilesPerProject).ToDictionary(
                file => Source(project, file),
                file => (object)new Dictionary<string, object> { ["Type"] = new Dictionary<string, object> { ["Method()"] = new { Lines = Enumerable.Range(1, LinesPerFile).ToDictionary(line => line, line => line % 7), Branches = Array.Empty<object>() } } }));
        File.WriteAllText(Path.Combine(folder, "coverage.json"), JsonSerializer.Serialize(covered));
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), text);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root })!;
        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new InvalidOperationException("git ended with an error.");
    }
}
