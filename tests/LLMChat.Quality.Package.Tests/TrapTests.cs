using System.Text.Json;

namespace LLMChat.Quality.Package.Tests;

/// <summary>The traps of MSBuild and the compiler that were measured before this was built: one test each.</summary>
[Collection(PackageCollection.Name)]
public sealed class TrapTests(PackedPackage package)
{
    [Fact]
    public async Task The_packed_analyzer_loads_in_this_compiler_and_reports()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid);

        var build = await sandbox.DotnetAsync("build");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, build.Count("warning LQ1001"));
        Assert.Equal(0, build.Count("CS9057"));
        Assert.Contains(Findings(sandbox), finding => RuleOf(finding) == "LQ1001" && finding.GetRawText().Contains("A/Thing.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-p:TreatWarningsAsErrors=true")]
    [InlineData("-warnaserror")]
    public async Task Findings_of_ours_break_no_build_that_treats_warnings_as_errors(string switched)
    {
        using var sandbox = await OneAsync(Code.AsyncVoid);

        var build = await sandbox.DotnetAsync("build", switched);

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, build.Count("warning LQ1001"));
    }

    [Fact]
    public async Task Who_wants_them_as_errors_gets_them()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid);

        var build = await sandbox.DotnetAsync("build", "-p:TreatWarningsAsErrors=true", "-p:QualityWarningsAsErrors=true");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(1, build.Count("error LQ1001"));
    }

    [Fact]
    public async Task Rules_of_the_sdk_reach_the_report_and_no_console()
    {
        using var sandbox = await OneAsync(Code.CouldBeStatic);

        var build = await sandbox.DotnetAsync("build");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(0, build.Count("CA1822"));
        Assert.Contains(Findings(sandbox), finding => RuleOf(finding) == "CA1822");
    }

    [Fact]
    public async Task Analysis_mode_all_keeps_its_warnings()
    {
        using var sandbox = await OneAsync(Code.CouldBeStatic, "<AnalysisMode>All</AnalysisMode>");

        var build = await sandbox.DotnetAsync("build");

        Assert.Equal(1, build.Count("warning CA1822"));
    }

    [Fact]
    public async Task No_warn_hides_from_the_console_and_not_from_the_report()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid, "<NoWarn>LQ1001</NoWarn>");

        var build = await sandbox.DotnetAsync("build");

        Assert.Equal(0, build.Count("LQ1001"));
        Assert.Contains(Findings(sandbox), finding => RuleOf(finding) == "LQ1001");
    }

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:RunAnalyzersDuringBuild=false")]
    public async Task Fault_020_A_log_that_nobody_filled_is_not_clean_but_not_measured(string switched)
    {
        using var sandbox = await OneAsync(Code.AsyncVoid);

        var build = await sandbox.DotnetAsync("build", switched);

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("LQ9101", Assert.Single(Projects(sandbox)).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Report().GetProperty("score").GetProperty("dimensions")[0].GetProperty("score").GetProperty("low").GetDecimal());
    }

    [Fact]
    public async Task Fault_024_A_deleted_log_comes_back()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid);
        await sandbox.DotnetAsync("build");
        File.Delete(sandbox["A/obj/Debug/net10.0/quality/compiler.sarif"]);

        var build = await sandbox.DotnetAsync("build");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal("measured", Assert.Single(Projects(sandbox)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Fault_026_A_log_of_the_users_own_is_read_and_not_replaced()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid, "<ErrorLog>mine.sarif,version=2.1</ErrorLog>");

        var build = await sandbox.DotnetAsync("build");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.True(File.Exists(sandbox["A/mine.sarif"]));
        Assert.Contains(Findings(sandbox), finding => RuleOf(finding) == "LQ1001");
    }

    [Fact]
    public async Task Fault_026_An_old_format_of_the_users_log_is_not_measured()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid, "<ErrorLog>mine.sarif</ErrorLog>");

        await sandbox.DotnetAsync("build");

        Assert.Contains("LQ9107", Assert.Single(Projects(sandbox)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_027_Each_target_framework_has_a_log_and_a_finding_counts_once()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.AsyncVoid, frameworks: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        await sandbox.SolutionAsync("One.sln", ["A"]);

        var build = await sandbox.DotnetAsync("build");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.True(File.Exists(sandbox["A/obj/Debug/net10.0/quality/compiler.sarif"]));
        Assert.True(File.Exists(sandbox["A/obj/Debug/netstandard2.0/quality/compiler.sarif"]));
        Assert.Single(Findings(sandbox), finding => RuleOf(finding) == "LQ1001");
    }

    [Fact]
    public async Task Fault_029_A_compile_error_is_refused_and_reported_by_the_gate()
    {
        using var sandbox = await OneAsync(Code.DoesNotCompile);

        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("LQ9513"));
        Assert.Equal("refuse", sandbox.Report().GetProperty("verdict").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_design_time_build_runs_no_task_and_writes_nothing()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid);
        await sandbox.DotnetAsync("restore");

        var build = await sandbox.DotnetAsync("msbuild", "A", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("LLMChat.Quality.Analyzers.dll", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("errorlog", build.Output, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(sandbox["A/obj/Debug/net10.0/quality"]));
    }

    [Fact]
    public async Task A_second_build_rewrites_nothing_and_says_the_same()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid);
        var first = await sandbox.DotnetAsync("build");
        var before = Times(sandbox);

        var second = await sandbox.DotnetAsync("build", "-v:detailed");

        Assert.Equal(before, Times(sandbox));
        Assert.Contains("Skipping target \"_QualityPrepareProject\"", second.Output, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\"", second.Output, StringComparison.Ordinal);
        Assert.Equal(Verdict(first), Verdict(second));
    }

    [Fact]
    public async Task Locked_restore_and_the_lock_file_stay_as_they_are()
    {
        using var sandbox = await OneAsync(Code.AsyncVoid, "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>");
        await sandbox.DotnetAsync("restore", "-p:QualityEnabled=false");
        var locked = sandbox.Read("A/packages.lock.json");

        var build = await sandbox.DotnetAsync("build", "-p:RestoreLockedMode=true");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(locked, sandbox.Read("A/packages.lock.json"));
    }

    [Fact]
    public async Task Fault_076_A_file_name_that_is_a_workflow_command_reaches_the_log_defused()
    {
        using var sandbox = await OneAsync(Code.CouldBeStatic);
        sandbox.Write("##[error]name\u001b[31m.json", $$"""{ "ConnectionString": "Server=db;User Id=sa;Password={{Noise.Text(20)}}" }""");

        var build = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.Equal(1, build.Count("LQ9703") + build.Count("LQ9702"));
        Assert.DoesNotContain(build.Lines, line => line.Contains("LQ", StringComparison.Ordinal) && (line.Contains("##[", StringComparison.Ordinal) || line.Contains('\u001b')));
    }

    private async Task<Sandbox> OneAsync(string code, string properties = "")
    {
        var sandbox = package.Sandbox();
        sandbox.Library("A", properties, code);
        await sandbox.SolutionAsync("One.sln", ["A"]);
        return sandbox;
    }

    private static JsonElement[] Findings(Sandbox sandbox) => [.. sandbox.Report().GetProperty("findings").EnumerateArray()];

    private static JsonElement[] Projects(Sandbox sandbox) => [.. sandbox.Report().GetProperty("projects").EnumerateArray()];

    private static string? RuleOf(JsonElement finding) => finding.GetProperty("rule").GetString();

    private static string[] Verdict(DotnetResult build) => [.. build.Lines.Where(line => line.Contains("LQ95", StringComparison.Ordinal) || line.Contains("scores", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static string Times(Sandbox sandbox) => string.Join('\n', Directory.EnumerateFiles(sandbox.Reports)
        .Where(file => Path.GetFileName(file) != ".lock")
        .Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)} {File.GetLastWriteTimeUtc(file):O}"));
}
