namespace LLMChat.Quality.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class WaysInTests(PackedPackage package)
{
    [Fact]
    public async Task One_line_and_one_file_give_a_report_and_a_verdict_once()
    {
        using var sandbox = package.Sandbox("päckage with spaces");
        sandbox.Library("A");
        sandbox.Library("B");
        sandbox.Solution("Two.sln", ["A", "B"]);

        var build = await sandbox.DotnetAsync("build");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, build.Count("scores"));
        foreach (var file in (string[])["quality-report.json", "quality.sarif", "quality.upload.sarif", "summary.md", "index.html", ".gitignore"])
            Assert.True(File.Exists(Path.Combine(sandbox.Reports, file)), file);
        Assert.All(sandbox.Report().GetProperty("projects").EnumerateArray(), project => Assert.True(project.GetProperty("measured").GetBoolean()));
        Assert.Equal("unknown", sandbox.Outcome());
    }

    [Theory]
    [InlineData("Two.sln", "-m")]
    [InlineData("Two.slnx", "-m:1")]
    public async Task The_gate_of_a_solution_is_unknown_while_tests_are_not_measured(string solution, string parallel)
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A");
        sandbox.Library("B");
        sandbox.Solution(solution, ["A", "B"]);

        var gate = await sandbox.DotnetAsync("build", solution, "-t:QualityGate", "-p:QualityEnvironment=production", parallel);

        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("LQ9703"));
        Assert.Equal(1, gate.Count("LQ9503"));
        Assert.Equal("production", sandbox.Report().GetProperty("verdict").GetProperty("environment").GetString());
    }

    [Fact]
    public async Task A_single_project_has_a_gate_of_its_own()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A");

        var build = await sandbox.DotnetAsync("build", "A");
        var gate = await sandbox.DotnetAsync("build", "A", "-t:QualityGate");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, build.Count("-t:QualityGate"));
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("LQ9703"));
        Assert.Equal(0, gate.Count("measured, not judged"));
        Assert.True(File.Exists(sandbox["A/artifacts/quality/quality-report.json"]));
    }

    [Fact]
    public async Task A_graph_build_says_once_that_nobody_judged_and_refuses_the_gate_once()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A");
        sandbox.Library("B");
        sandbox.Solution("Two.sln", ["A", "B"]);

        var build = await sandbox.DotnetAsync("build", "Two.sln", "-graph");
        var gate = await sandbox.DotnetAsync("build", "Two.sln", "-graph", "-t:QualityGate");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, build.Count("measured, not judged"));
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("LQ9591"));
        Assert.False(Directory.Exists(sandbox.Reports));
    }

    [Fact]
    public async Task A_solution_without_the_file_says_so_once_and_refuses_the_gate_once()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A");
        sandbox.Library("B");
        sandbox.Solution("Two.sln", ["A", "B"], hasGate: false);

        var build = await sandbox.DotnetAsync("build", "Two.sln");
        var gate = await sandbox.DotnetAsync("build", "Two.sln", "-t:QualityGate");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, build.Count("measured, not judged"));
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("LQ9590"));
    }

    [Fact]
    public async Task Switched_off_it_does_nothing_and_the_gate_refuses()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.AsyncVoid);
        sandbox.Solution("One.sln", ["A"]);

        var build = await sandbox.DotnetAsync("build", "-p:QualityEnabled=false");
        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate", "-p:QualityEnabled=false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("LQ", build.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(sandbox.Reports));
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("LQ9592"));
    }
}
