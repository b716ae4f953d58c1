namespace LLMChat.Quality.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ConfigurationTests(PackedPackage package)
{
    [Fact]
    public async Task A_mistake_in_the_configuration_is_one_error_at_its_place_and_nothing_is_written()
    {
        using var sandbox = One();
        sandbox.Write(".quality-gates.config.json", "{\n  \"version\": \"1.0.0\",\n  \"blocking_rulez\": {}\n}\n");

        var build = await sandbox.DotnetAsync("build");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains(build.Lines, line => line.Contains(".quality-gates.config.json(3,3): error LQ9004", StringComparison.Ordinal) && line.Contains("blocking_rules", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(sandbox.Reports, "quality-report.json")));
    }

    [Fact]
    public async Task A_verdict_does_not_outlive_the_file_that_the_configuration_extends_and_a_mistake_in_it_has_its_place()
    {
        using var sandbox = One();
        sandbox.Write(".gitignore", "policy.json\nbin/\nobj/\n");
        sandbox.Write("policy.json", """{ "environments": { "base": { "quality_threshold": 1, "security_threshold": 1, "coverage_threshold": 1, "performance_threshold": 1 } } }""");
        sandbox.Write(".quality-gates.config.json", """{ "extends": "policy.json", "environments": { "development": { "extends": "base" } } }""");

        await sandbox.DotnetAsync("build");
        var before = sandbox.Check("security_threshold").GetProperty("limit").GetDecimal();
        sandbox.Write("policy.json", """{ "environments": { "base": { "quality_threshold": 1, "security_threshold": 2, "coverage_threshold": 1, "performance_threshold": 1 } } }""");
        await sandbox.DotnetAsync("build", "--no-restore");
        var after = sandbox.Check("security_threshold").GetProperty("limit").GetDecimal();
        sandbox.Write("policy.json", """{ "environmentz": { } }""");
        var broken = await sandbox.DotnetAsync("build", "--no-restore");

        Assert.Equal((1, 2), (before, after));
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains(broken.Lines, line => line.Contains("policy.json(1,3): error LQ9004", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scope_has_its_own_condition_and_owners_and_one_without_files_is_a_warning_at_its_place()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.EmptyArray);
        sandbox.Library("B");
        sandbox.Solution("Two.sln", ["A", "B"]);
        sandbox.Write("CODEOWNERS", "* @all\n/A/ @team-a\n");
        sandbox.Write(".quality-gates.config.json", "{ \"environments\": { \"development\": { \"performance_threshold\": 1 } },\n\"scopes\": { \"a\": { \"paths\": [ \"A/**\" ], \"performance_threshold\": 100 },\n\"b\": { \"paths\": [ \"B/**\" ], \"performance_threshold\": 100 },\n\"none\": { \"paths\": [ \"C/**\" ] } } }");

        var build = await sandbox.DotnetAsync("build");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(("fail", "pass"), (sandbox.Check("a: performance_threshold").GetProperty("outcome").GetString(), sandbox.Check("b: performance_threshold").GetProperty("outcome").GetString()));
        Assert.Equal(1, build.Count("warning LQ9505"));
        Assert.Contains(build.Lines, line => line.Contains(".quality-gates.config.json(4,20): warning LQ9024", StringComparison.Ordinal));
        var scopes = sandbox.Report().GetProperty("scopes").EnumerateArray().ToArray();
        Assert.Equal(["a fail @team-a", "b pass @all", "none  "], scopes.Select(scope => $"{scope.GetProperty("name").GetString()} {scope.GetProperty("outcome").GetString()} {string.Join(' ', scope.GetProperty("owners").EnumerateArray().Select(owner => owner.GetString()))}"));
        Assert.Equal(["A/A.csproj", "B/B.csproj"], sandbox.Report().GetProperty("projectVerdicts").EnumerateArray().Select(part => part.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Naming_a_file_that_is_not_there_is_an_error_and_naming_a_folder_puts_the_report_there()
    {
        using var sandbox = One();

        var missing = await sandbox.DotnetAsync("build", "-p:QualityConfigFile=nowhere.json");
        var elsewhere = await sandbox.DotnetAsync("build", "--no-restore", "-p:QualityOutputPath=reports/today");

        Assert.Equal(1, missing.ExitCode);
        Assert.Equal(1, missing.Count("error LQ9016"));
        Assert.True(elsewhere.ExitCode == 0, elsewhere.Output);
        Assert.True(File.Exists(sandbox["reports/today/quality-report.json"]));
        Assert.False(Directory.Exists(sandbox.Reports));
    }

    [Fact]
    public async Task The_report_lies_beside_the_configuration_and_thresholds_come_from_it()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.EmptyArray);
        Directory.CreateDirectory(sandbox["src"]);
        Directory.Move(sandbox["A"], sandbox["src/A"]);
        sandbox.Write(".quality-gates.config.json", """{ "version": "1.0.0", "environments": { "development": { "security_threshold": 1 } } }""");
        sandbox.Write("src/Directory.Solution.targets", $"""<Project><Import Project="Solution.targets" Sdk="LLMChat.Quality" Version="{sandbox.Version}" /></Project>""");
        sandbox.Write("src/One.slnx", """<Solution><Project Path="A/A.csproj" /></Solution>""");

        var build = await sandbox.DotnetAsync("build", "src");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, sandbox.Check("security_threshold").GetProperty("limit").GetDecimal());
    }

    [Fact]
    public async Task Failed_thresholds_warn_on_a_machine_and_stop_in_ci()
    {
        using var sandbox = One(code: Code.EmptyArray);
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
        using var sandbox = One();
        sandbox.Write("artifacts/quality", "in the way");

        var build = await sandbox.DotnetAsync("build");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(1, build.Count("error LQ9402"));
        Assert.Equal("in the way", sandbox.Read("artifacts/quality"));
    }

    [Fact]
    public async Task Fault_028_Two_builds_at_once_leave_one_whole_report()
    {
        using var sandbox = One(code: Code.AsyncVoid);
        await sandbox.DotnetAsync("build");
        Directory.Delete(sandbox.Reports, recursive: true);

        var builds = await Task.WhenAll(sandbox.DotnetAsync("build", "--no-restore"), sandbox.DotnetAsync("build", "--no-restore"));

        Assert.All(builds, build => Assert.True(build.ExitCode == 0, build.Output));
        Assert.Equal("unknown", sandbox.Outcome());
    }

    private Sandbox One(string? code = null)
    {
        var sandbox = package.Sandbox();
        sandbox.Library("A", code: code);
        sandbox.Solution("One.sln", ["A"]);
        return sandbox;
    }
}
