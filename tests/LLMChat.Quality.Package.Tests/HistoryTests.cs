namespace LLMChat.Quality.Package.Tests;

/// <summary>Runs that are remembered, and runs that are measured against them.</summary>
[Collection(PackageCollection.Name)]
public sealed class HistoryTests(PackedPackage package)
{
    private const string Thing = """
        namespace A;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>Doubles a number.</summary>
            public static int Twice(int number) => number * 2;
        }
        """;

    [Fact]
    public async Task A_run_is_measured_against_the_last_passing_one_of_the_nearest_ancestor()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Thing);
        sandbox.Tests("A.Tests", "[Fact] public void It_doubles() => Assert.Equal(4, A.Thing.Twice(2));", ["A"]);
        sandbox.Solution("All.sln", ["A", "A.Tests"]);
        sandbox.Write(".gitignore", "bin/\nobj/\n");
        sandbox.Write(".quality-gates.config.json", """{ "version": "1.0.0", "environments": { "development": { "coverage_threshold": 50 } }, "regression": { "coverage": 3 } }""");
        await Git.InitializeAsync(sandbox.Root);

        var without = await sandbox.DotnetAsync("test");
        var first = await sandbox.DotnetAsync("build", "-t:QualityRecord", "-p:QualityFirstRun=true");
        sandbox.Write("A/Thing.cs", Thing.Replace("\n}", "\n    /// <summary>Triples a number.</summary>\n    public static int Thrice(int number) => number * 3;\n}", StringComparison.Ordinal));
        var dirty = await Tool.RunAsync(sandbox, "record");
        await Git.CommitAsync(sandbox.Root, "Less covered");
        var worse = await sandbox.DotnetAsync("test");

        Assert.True(without.Count("LQ9703") == 1 && without.Count("LQ9532 regression_coverage is unknown") == 1, without.Output);
        Assert.True(first.ExitCode == 0 && first.Count("Recorded as run 1 of .quality-gates.history.jsonl.") == 1, first.Output);
        Assert.Contains("\"tests\":{\"ran\":1,\"failed\":[]}", File.ReadAllText(Path.Combine(sandbox.Root, ".quality-gates.history.jsonl")), StringComparison.Ordinal);
        Assert.True(dirty.ExitCode == 1 && dirty.Count("LQ9413") == 1, dirty.Output);
        Assert.True(worse.Count("LQ9532: regression_coverage fails: 50.0, at most 3 asked") > 0, worse.Output);
        Assert.True(worse.Count("against run 1 of commit") == 1, worse.Output);
        Assert.Equal("-50.0", sandbox.Report().GetProperty("coverage").GetProperty("trends").GetProperty("change").GetString());
    }
}
