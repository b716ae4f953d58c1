namespace LLMChat.Quality.Package.Tests;

/// <summary>Accepting what an old code base has, so that only what is new stops a build.</summary>
[Collection(PackageCollection.Name)]
public sealed class BaselineTests(PackedPackage package)
{
    private const string File = ".quality-gates.baseline.jsonl";

    [Fact]
    public async Task What_is_accepted_stops_no_build_until_something_new_comes_and_a_broken_file_is_left_alone()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code("1, new object()"));
        sandbox.Solution("All.sln", ["A"]);

        var before = await sandbox.DotnetAsync("build");
        var wrong = await Tool.RunAsync(sandbox, "baseline", "--reason", "old; see #7 (100 %)", "--expires", "2020-01-01");
        Assert.False(System.IO.File.Exists(sandbox[File]));
        var accepted = await sandbox.DotnetAsync("build", "-t:QualityBaseline", "-p:QualityReason=old");
        var after = await sandbox.DotnetAsync("build");
        Assert.Equal("old", Assert.Single(sandbox.Findings("CA2013")).GetProperty("baseline").GetProperty("reason").GetString());
        sandbox.Write("A/Thing.cs", Code("1, new object()") + Code("2, new object()").Replace("Thing", "Other", StringComparison.Ordinal));
        var later = await sandbox.DotnetAsync("build");
        sandbox.Write(File, sandbox.Read(File) + "<<<<<<< HEAD\n");
        var broken = await sandbox.DotnetAsync("build");

        Assert.True(before.ExitCode == 1 && before.Count("error LQ9512") == 1, before.Output);
        Assert.True(wrong.ExitCode == 1 && wrong.Count("LQ9408") == 1, wrong.Output);
        Assert.True(accepted.ExitCode == 0 && accepted.Count("1 findings accepted until") == 1, accepted.Output);
        Assert.True(after.ExitCode == 0, after.Output);
        Assert.True(later.ExitCode == 1 && later.Count("critical_bugs fails: 1,") > 0, later.Output);
        Assert.True(broken.ExitCode == 1 && broken.Count("LQ9404") > 0, broken.Output);
        Assert.EndsWith("<<<<<<< HEAD\n", sandbox.Read(File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_accepts_with_any_reason()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code("1, new object()"));
        sandbox.Solution("All.sln", ["A"]);

        var accepted = await Tool.RunAsync(sandbox, "baseline", "--reason", "old; \"see\" #7, $(id) 100 %3B", "--expires", DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.True(accepted.ExitCode == 0, accepted.Output);
        Assert.Equal("old; \"see\" #7, $(id) 100 %3B", Assert.Single(sandbox.Findings("CA2013")).GetProperty("baseline").GetProperty("reason").GetString());
    }

    private static string Code(string arguments) => $$"""
        namespace A
        {
            /// <summary>A thing.</summary>
            public static class Thing
            {
                /// <summary>Never true.</summary>
                public static bool Same() => object.ReferenceEquals({{arguments}});
            }
        }

        """;
}
