using System.Text.RegularExpressions;

namespace LLMChat.Quality.Package.Tests;

/// <summary>A solution that several machines build and test a part of each, and one verdict.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ShardTests(PackedPackage package)
{
    private static readonly string[] Projects = ["A", "B", "A.Tests", "B.Tests"];

    [Fact]
    public async Task Two_shards_from_two_places_make_the_bytes_that_one_machine_makes_of_the_whole()
    {
        using var whole = await SolutionAsync();
        using var one = Clone(whole, "one");
        using var two = Clone(whole, "two/further/down");
        using var third = Clone(whole, "third");

        var single = await whole.DotnetAsync("test");
        var gate = await whole.DotnetAsync("build", "-t:QualityGate", "All.slnx");
        var here = await PackAsync(whole, "A", "here-a");
        var there = await PackAsync(whole, "B", "here-b");
        var a = await ShardAsync(one, "A");
        var b = await ShardAsync(two, "B");
        CopyShards(whole, third, "same");
        CopyShards(one, third, "other");
        CopyShards(two, third, "other");
        var same = await Tool.RunAsync(third, "merge", "artifacts/quality/same", "--solution", "All.slnx", "--output", "artifacts/quality/one");
        var other = await Tool.RunAsync(third, "merge", "artifacts/quality/other", "artifacts/quality/other/b.lqshard", "--solution", "All.slnx", "--output", "artifacts/quality/two");
        var part = await Tool.RunAsync(third, "merge", "artifacts/quality/other/a.lqshard", "--solution", "All.slnx", "--output", "artifacts/quality/part");
        var unnamed = await Tool.RunAsync(third, "merge", "artifacts/quality/other");

        Assert.All([single, here, there, a, b], result => Assert.True(result.ExitCode == 0, result.Output));
        Assert.True(same.ExitCode == other.ExitCode && same.Count("scores") == 1, gate.Output + same.Output + other.Output);
        foreach (var file in Directory.EnumerateFiles(whole.Reports).Select(Path.GetFileName).Where(file => file![0] != '.'))
            Assert.Equal(whole.Read($"artifacts/quality/{file}"), third.Read($"artifacts/quality/one/{file}"));
        Assert.Equal(Timeless(whole.Read("artifacts/quality/quality-report.json")), Timeless(third.Read("artifacts/quality/two/quality-report.json")));
        Assert.True(part.ExitCode == 3 && part.Count("No shard holds it") > 0, part.Output);
        Assert.True(unnamed.Count("scores") == 1, unnamed.Output);
    }

    [Fact]
    public async Task A_test_that_a_filter_leaves_to_another_machine_is_a_test_that_ran()
    {
        using var one = await SolutionAsync();
        using var two = Clone(one, "two");

        var slow = await ShardAsync(one, "All", "a", "--filter", "Speed=Slow");
        var fast = await ShardAsync(two, "All", "b", "--filter", "Speed!=Slow");
        CopyShards(two, one, "shards");
        var half = await Tool.RunAsync(one, "merge", "artifacts/quality/shards/a.lqshard");
        var halfPassRate = one.Measurement("testing.pass_rate").GetProperty("state").GetString();
        var both = await Tool.RunAsync(one, "merge", "artifacts/quality/shards");

        Assert.All([slow, fast], result => Assert.True(result.ExitCode == 0, result.Output));
        Assert.True(half.Count("a filter was set") > 0, half.Output);
        Assert.Equal("not measured", halfPassRate);
        Assert.True(one.Measurement("testing.pass_rate").GetProperty("low").GetDouble() == 100, both.Output);
        Assert.Equal(100, one.Measurement("testing.coverage").GetProperty("low").GetDouble());
    }

    [Fact]
    public async Task What_is_in_no_commit_is_not_packed_and_what_is_cut_or_of_another_commit_not_judged()
    {
        using var sandbox = await SolutionAsync();
        var packed = await ShardAsync(sandbox, "A");
        sandbox.Write("A/More.cs", "namespace A; internal static class More { public static int One() => 1; }");
        var untracked = await PackAsync(sandbox, "A", "more");
        await Git.CommitAsync(sandbox.Root, "More");
        var moved = await Tool.RunAsync(sandbox, "merge", "artifacts/quality/shards");
        File.WriteAllBytes(sandbox["artifacts/quality/shards/a.lqshard"], File.ReadAllBytes(sandbox["artifacts/quality/shards/a.lqshard"])[..^20]);
        var cut = await Tool.RunAsync(sandbox, "merge", "artifacts/quality/shards");
        var unnamed = await PackAsync(sandbox, "A", "");

        Assert.True(packed.ExitCode == 0, packed.Output);
        Assert.True(untracked.ExitCode == 1 && untracked.Count("LQ9602") > 0, untracked.Output);
        Assert.True(moved.ExitCode == 4 && moved.Count("LQ9604") == 1, moved.Output);
        Assert.True(cut.ExitCode == 4 && cut.Count("LQ9603") == 1, cut.Output);
        Assert.True(unnamed.ExitCode == 1 && unnamed.Count("LQ9601") > 0, unnamed.Output);
        Assert.False(File.Exists(sandbox["artifacts/quality/quality-report.json"]) && sandbox.Outcome() == "allow");
    }

    private async Task<Sandbox> SolutionAsync()
    {
        var sandbox = package.Sandbox();
        foreach (var name in new[] { "A", "B" })
        {
            sandbox.Library(name);
            sandbox.Tests($"{name}.Tests", $$"""
                [Fact, Trait("Speed", "Slow")] public void It_doubles() => Assert.Equal(4, {{name}}.Thing.Twice(2));
                [Fact] public void It_doubles_nothing() => Assert.Equal(0, {{name}}.Thing.Twice(0));
                """, [.. name == "B" ? new[] { "A", "B" } : ["A"]]);
            sandbox.Write($"{name}.slnf", $$"""{ "solution": { "path": "All.slnx", "projects": [ "{{name}}\\{{name}}.csproj", "{{name}}.Tests\\{{name}}.Tests.csproj" ] } }""");
        }

        sandbox.Solution("All.slnx", Projects);
        sandbox.Write("All.slnf", $$"""{ "solution": { "path": "All.slnx", "projects": [ {{string.Join(", ", Projects.Select(project => $"\"{project}\\\\{project}.csproj\""))}} ] } }""");

        sandbox.Write(".gitignore", "artifacts/\nbin/\nobj/\n");
        await Git.InitializeAsync(sandbox.Root);
        return sandbox;
    }

    private Sandbox Clone(Sandbox from, string name)
    {
        var clone = package.Sandbox(name);
        Directory.Delete(clone.Root, recursive: true);
        Git.RunAsync(Path.GetDirectoryName(clone.Root)!, "clone", "-q", from.Root, clone.Root).GetAwaiter().GetResult();
        return clone;
    }

    private static async Task<DotnetResult> ShardAsync(Sandbox sandbox, string filter, string? name = null, params string[] arguments)
    {
        var test = await sandbox.DotnetAsync(["test", $"{filter}.slnf", .. arguments]);
        Assert.True(test.ExitCode == 0, test.Output);
        var pack = await PackAsync(sandbox, filter, name ?? filter.ToLowerInvariant());
        Assert.True(pack.ExitCode == 0, pack.Output);
        return pack;
    }

    private static Task<DotnetResult> PackAsync(Sandbox sandbox, string filter, string name) =>
        sandbox.DotnetAsync("build", $"{filter}.slnf", "-t:QualityPack", $"-p:QualityShard={name}");

    private static void CopyShards(Sandbox from, Sandbox to, string folder)
    {
        Directory.CreateDirectory(to[$"artifacts/quality/{folder}"]);
        foreach (var file in Directory.EnumerateFiles(from["artifacts/quality/shards"]))
            File.Copy(file, Path.Combine(to[$"artifacts/quality/{folder}"], Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>Another build at another time: the same but for clock and bytes of assemblies.</summary>
    private static string Timeless(string report) => Clock().Replace(report, "");

    [GeneratedRegex("\"(timestamp|sha256|bytes|duration[A-Za-z]*|seconds)\": [^\\n]*")]
    private static partial Regex Clock();
}
