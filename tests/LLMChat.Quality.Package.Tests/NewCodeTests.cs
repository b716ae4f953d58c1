namespace LLMChat.Quality.Package.Tests;

/// <summary>The gate for a change on an old code base.</summary>
[Collection(PackageCollection.Name)]
public sealed class NewCodeTests(PackedPackage package)
{
    private const string Old = """
        namespace A;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>Doubles a number.</summary>
            public static int Twice(int number) => number * 2;

            /// <summary>An old bug, and no test.</summary>
            public static bool Same(object other) => object.ReferenceEquals(1, other);
        }
        """;

    [Fact]
    public async Task A_change_is_judged_by_what_it_brings_and_in_the_same_way_before_and_after_its_merge()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Old);
        sandbox.Tests("A.Tests", "[Fact] public void It_doubles() => Assert.Equal(4, A.Thing.Twice(2));", ["A"]);
        sandbox.Solution("All.sln", ["A", "A.Tests"]);
        sandbox.Write(".gitignore", "bin/\nobj/\n");
        await Git.InitializeAsync(sandbox.Root);
        await Git.RunAsync(sandbox.Root, "checkout", "-q", "-b", "change");

        var whole = await sandbox.DotnetAsync("test");
        sandbox.Write("A/Thing.cs", Old.Replace("number * 2;", "number + number;", StringComparison.Ordinal));
        var good = await sandbox.DotnetAsync("test", "-p:QualityBase=main");
        sandbox.Write("A/Other.cs", Old.Replace("Thing", "Other", StringComparison.Ordinal));
        var bad = await sandbox.DotnetAsync("test", "-p:QualityBase=main");
        var before = Checks(sandbox);
        await Git.CommitAsync(sandbox.Root, "Change");
        await Git.RunAsync(sandbox.Root, "checkout", "-q", "main");
        await Git.RunAsync(sandbox.Root, "merge", "-q", "--no-ff", "-m", "Merge", "change");
        await sandbox.DotnetAsync("test", "-p:QualityBase=HEAD^1");

        Assert.True(whole.Count("LQ9702") == 1, whole.Output);
        Assert.True(good.ExitCode == 0 && good.Count("Allowed for development") == 1, good.Output);
        Assert.True(bad.ExitCode == 1 && bad.Count("LQ9702") == 1, bad.Output);
        Assert.Equal(["new_findings fail", "new_coverage fail", "critical_security_issues pass", "critical_bugs fail", "type_errors pass", "test_failures pass", "weakened_policy pass"], before);
        Assert.Equal(before, Checks(sandbox));
    }

    [Fact]
    public async Task A_change_that_lowers_the_bar_is_refused_with_each_place_and_one_that_raises_it_is_not()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Old.Replace("object.ReferenceEquals(1, other)", "other is null", StringComparison.Ordinal));
        sandbox.Tests("A.Tests", "[Fact] public void It_doubles() => Assert.Equal(4, A.Thing.Twice(2));", ["A"]);
        sandbox.Solution("All.sln", ["A", "A.Tests"]);
        sandbox.Write(".gitignore", "bin/\nobj/\n");
        sandbox.Write("eng/policy.json", """{ "blocking_rules": { "critical_bugs": 0 } }""");
        sandbox.Write(".quality-gates.config.json", """{ "extends": "eng/policy.json" }""");
        await Git.InitializeAsync(sandbox.Root);

        sandbox.Write("eng/policy.json", """{ "blocking_rules": { "critical_bugs": 0 }, "environments": { "production": { "quality_threshold": 99 } } }""");
        var stricter = await sandbox.DotnetAsync("test", "-p:QualityBase=main");
        sandbox.Write("eng/policy.json", "{ \"environments\": { \"production\": {\n\"quality_threshold\": 89 } },\n\"blocking_rules\": { \"critical_bugs\": 3 } }");
        sandbox.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.CA2013.severity = none\n");
        var weaker = await sandbox.DotnetAsync("test", "-p:QualityBase=main");

        Assert.True(stricter.ExitCode == 0 && stricter.Count("LQ9523") == 0, stricter.Output);
        Assert.Equal(1, weaker.ExitCode);
        Assert.Equal(1, weaker.Count("error LQ9523"));
        Assert.Contains(weaker.Lines, line => line.Contains("policy.json(2,22): warning LQ9523: environments.production.quality_threshold is lowered from 90 to 89.", StringComparison.Ordinal));
        Assert.Contains(weaker.Lines, line => line.Contains("policy.json(3,38): warning LQ9523: blocking_rules.critical_bugs is raised from 0 to 3.", StringComparison.Ordinal));
        Assert.Contains(weaker.Lines, line => line.Contains(".editorconfig(2,1): warning LQ9523: dotnet_diagnostic.ca2013.severity is set to none.", StringComparison.Ordinal));
        Assert.Contains("weakened_policy fail", Checks(sandbox));
    }

    private static string[] Checks(Sandbox sandbox) =>
        [.. sandbox.Report().GetProperty("checks").EnumerateArray().Select(check => $"{check.GetProperty("name").GetString()} {check.GetProperty("outcome").GetString()}")];
}
