namespace LLMChat.Quality.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ConfigurationTests(PackedPackage package)
{
    [Fact]
    public async Task A_mistake_in_the_configuration_is_one_error_at_its_place_and_nothing_is_written()
    {
        using var sandbox = await OneAsync();
        sandbox.Write(".quality-gates.config.json", "{\n  \"version\": \"1.0.0\",\n  \"blocking_rulez\": {}\n}\n");

        var build = await sandbox.DotnetAsync("build");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains(build.Lines, line => line.Contains(".quality-gates.config.json(3,3): error LQ9004", StringComparison.Ordinal) && line.Contains("blocking_rules", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(sandbox.Reports, "quality-report.json")));
    }

    [Fact]
    public async Task The_report_lies_beside_the_configuration_and_thresholds_come_from_it()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.CouldBeStatic);
        Directory.CreateDirectory(sandbox["src"]);
        Directory.Move(sandbox["A"], sandbox["src/A"]);
        sandbox.Write(".quality-gates.config.json", """{ "version": "1.0.0", "environments": { "development": { "security_threshold": 1 } } }""");
        sandbox.Write("src/Directory.Solution.targets", $"""<Project><Import Project="Solution.targets" Sdk="LLMChat.Quality" Version="{sandbox.Version}" /></Project>""");
        sandbox.Write("src/One.slnx", """<Solution><Project Path="A/A.csproj" /></Solution>""");

        var build = await sandbox.DotnetAsync("build", "src");

        Assert.True(build.ExitCode == 0, build.Output);
        var check = sandbox.Report().GetProperty("verdict").GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "security_threshold");
        Assert.Equal(1, check.GetProperty("limit").GetDecimal());
    }

    [Fact]
    public async Task Failed_thresholds_warn_on_a_machine_and_stop_in_ci()
    {
        using var sandbox = await OneAsync(code: Code.CouldBeStatic);
        sandbox.Write(".quality-gates.config.json", """{ "version": "1.0.0", "environments": { "development": { "performance_threshold": 100 } } }""");

        var local = await sandbox.DotnetAsync("build");
        var ci = await sandbox.DotnetAsync(["build"], new() { ["CI"] = "true" });
        var none = await sandbox.DotnetAsync(["build", "-p:QualityBlock=none"], new() { ["CI"] = "true" });

        Assert.True(local.ExitCode == 0, local.Output);
        Assert.Equal(1, local.Count("warning LQ9504"));
        Assert.Equal(1, ci.ExitCode);
        Assert.Equal(1, ci.Count("error LQ9504"));
        Assert.True(none.ExitCode == 0, none.Output);
    }

    [Fact]
    public async Task Fault_065_A_file_in_the_place_of_the_reports_folder_is_one_error()
    {
        using var sandbox = await OneAsync();
        sandbox.Write("artifacts/quality", "in the way");

        var build = await sandbox.DotnetAsync("build");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(1, build.Count("error LQ9402"));
        Assert.Equal("in the way", sandbox.Read("artifacts/quality"));
    }

    [Fact]
    public async Task Fault_028_Two_builds_at_once_leave_one_whole_report()
    {
        using var sandbox = await OneAsync(code: Code.AsyncVoid);
        await sandbox.DotnetAsync("build");
        Directory.Delete(sandbox.Reports, recursive: true);

        var builds = await Task.WhenAll(sandbox.DotnetAsync("build", "--no-restore"), sandbox.DotnetAsync("build", "--no-restore"));

        Assert.All(builds, build => Assert.True(build.ExitCode == 0, build.Output));
        Assert.Equal("unknown", sandbox.Report().GetProperty("verdict").GetProperty("outcome").GetString());
    }

    private async Task<Sandbox> OneAsync(string? code = null)
    {
        var sandbox = package.Sandbox();
        sandbox.Library("A", code: code);
        await sandbox.SolutionAsync("One.sln", ["A"]);
        return sandbox;
    }
}
