using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Core.Run.Shards;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;
using LLMChat.Quality.Core.Tests.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Tests.Run.Shards;

/// <summary>A machine that builds and tests a part of a solution, and packs it.</summary>
internal sealed class Machine : IDisposable
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly List<RequestedProject> _absent = [];
    private readonly List<string> _benchmarks = [];

    public Tree Tree { get; } = new();

    public void Dispose() => Tree.Dispose();

    /// <summary>Builds a project with one finding in its only file.</summary>
    public Machine Builds(string name, Func<LogText, LogText>? change = null, AssetsText? assets = null)
    {
        Tree.File($"{name}/{name}.cs", $"class {name.Replace('.', '_')}\n{{\n    int answer = 42;\n}}\n").File($"{name}/{name}.csproj", "<Project />");
        var log = LogText.Good(places: $"endpoint\t3\t3\t\t0\t{Tree.PathOf($"{name}/{name}.cs")}").Result("CA1825", $"answer of {name}", Tree.PathOf($"{name}/{name}.cs"), 3, 5);
        Tree.Project(name, ("net10.0", change is null ? log : change(log)));
        if (assets is not null)
            Tree.Assets(name, assets);
        return this;
    }

    /// <summary>Builds a project with tests, and runs some of them.</summary>
    public Machine Tests(string name, string filter, params (string Name, string Outcome)[] tests)
    {
        var folder = Tree.PathOf($"{name}/obj/net10.0/quality/tests");
        Tree.File($"{name}/{name}.cs", "class Tests;\n").File($"{name}/{name}.csproj", "<Project />");
        Tree.Project(name, fragment => fragment with { TestFolder = folder, TestRunner = "VSTest" }, ("net10.0", LogText.Good(tests: 3)));
        Assert.Null(TestRunRecord.Begin(folder, new TestFragment { Started = DateTimeOffset.UnixEpoch, Assembly = Tree.AssemblyOf(name), Filter = filter }).Problem);
        var outcome = tests.Any(test => test.Outcome == "Failed") ? "Failed" : "Completed";
        File.WriteAllText(Path.Combine(folder, "results.trx"), $"""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Times start="2026-01-01T00:00:00Z" finish="2026-01-01T00:00:01Z" />
              <Results>{string.Concat(tests.Select(test => $"""<UnitTestResult testName="{test.Name}" outcome="{test.Outcome}"><Output><ErrorInfo><Message>{test.Name} is wrong</Message><StackTrace>at A.B() in {Tree.PathOf($"{name}/{name}.cs")}:line 1</StackTrace></ErrorInfo></Output></UnitTestResult>"""))}</Results>
              <ResultSummary outcome="{outcome}" />
            </TestRun>
            """);
        File.WriteAllText(Path.Combine(folder, "coverage.json"), $$$"""{ "A.dll": { "{{{Tree.PathOf("A/A.cs")}}}": { "A": { "M()": { "Lines": { "1": {{{tests.Length}}}, "3": 0 }, "Branches": [ { "Line": 1, "Hits": 1 } ] } } } } }""");
        return this;
    }

    /// <summary>Runs benchmarks after its builds.</summary>
    public Machine Benchmarks(string file, string text)
    {
        Tree.File(file, text);
        _benchmarks.Add(Tree.PathOf(file));
        return this;
    }

    /// <summary>Knows of a project that it does not measure.</summary>
    public Machine Knows(string name, ProjectAbsence absence)
    {
        _absent.Add(new(Tree.PathOf($"{name}/{name}.csproj"), "", "", null, absence));
        return this;
    }

    /// <summary>What it says itself of what it has.</summary>
    public QualityEvidence Judges() => EvidenceCollector.Collect(Request);

    /// <summary>The shard, as it is read after it went from one machine to another.</summary>
    public ShardReading Packs(string name = "a", Func<ShardHeader, ShardHeader>? change = null)
    {
        var path = PackTo(name, change);
        var reading = ShardFile.Read(path);
        Assert.Null(reading.Problem);
        return reading;
    }

    public string PackTo(string name, Func<ShardHeader, ShardHeader>? change = null)
    {
        var options = ShardJson.With(Tree.Root);
        ImmutableArray<RequestedProject> requested = [.. Tree.Projects.Select(project => new RequestedProject(Tree.PathOf(project.Path), "net10.0", "C#", null)), .. _absent];
        var shard = new ShardPacker(new SourceRoot(Tree.Root), Tree.Root, EvidenceCollector.Read(Request), options).Pack(Header(name), requested, [], hasBuilt: true);
        var path = Tree.PathOf($"artifacts/{name}.lqshard");
        Assert.Null(ShardFile.Write(change is null ? shard : shard with { Header = change(shard.Header) }, path, options).Problem);
        return path;
    }

    /// <summary>Judges on this machine's tree what shards tell.</summary>
    public QualityEvidence Merges(IEnumerable<ShardReading> shards, params string[] expected)
    {
        var merged = Merge(shards, expected);
        Assert.Empty(merged.Errors);
        return EvidenceCollector.Join(Request with { LeftOut = merged.LeftOut, Configuration = merged.Configuration }, merged.Readings!);
    }

    public MergedEvidence Merge(IEnumerable<ShardReading> shards, params string[] expected) => ShardMerge.Of(
        new SourceRoot(Tree.Root),
        [.. shards.DistinctBy(shard => shard.Digest).OrderBy(shard => shard.Shard!.Header.Name, StringComparer.Ordinal).ThenBy(shard => shard.Digest, StringComparer.Ordinal)],
        [.. expected.Select(name => $"{name}/{name}.csproj")],
        DateTimeOffset.UtcNow);

    private EvidenceRequest Request => Tree.Request() with { Projects = [.. Tree.Projects, .. ExpectedProjects.Of([.. _absent])], LeftOut = ExpectedProjects.LeftOut([.. _absent]), BenchmarkFiles = [.. _benchmarks] };

    private static ShardHeader Header(string name) => new()
    {
        Version = ShardHeader.CurrentVersion,
        ToolVersion = ToolVersion.Current,
        Name = name,
        Target = "All.sln",
        Configuration = "Debug",
        Commit = Commit,
        IsDirty = false,
        Policy = "policy",
        Projects = 0,
        Rules = [],
        RuleSets = [],
        Hashes = ImmutableSortedDictionary<string, string>.Empty,
        Scanners = [],
        PackageLists = [],
        Benchmarks = [],
    };
}
