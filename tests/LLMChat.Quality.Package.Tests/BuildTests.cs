namespace LLMChat.Quality.Package.Tests;

/// <summary>How people build: strict, locked, again, from the middle, in an editor.</summary>
[Collection(PackageCollection.Name)]
public sealed class BuildTests(PackedPackage package)
{
    private const string FailsItsThreshold = """{ "version": "1.0.0", "environments": { "development": { "performance_threshold": 100 } } }""";

    [Fact]
    public async Task Neither_findings_nor_the_verdict_break_a_build_that_treats_warnings_as_errors()
    {
        using var sandbox = Strict();

        var property = await sandbox.DotnetAsync("build", "-p:TreatWarningsAsErrors=true", "-p:QualityBlock=none");
        var both = await sandbox.DotnetAsync("build", "--no-incremental", "-warnaserror", "-p:TreatWarningsAsErrors=true", "-p:QualityBlock=none");
        var project = await sandbox.DotnetAsync("build", "Plain", "--no-incremental", "-warnaserror");

        Assert.All([property, both], build =>
        {
            Assert.True(build.ExitCode == 0, build.Output);
            Assert.All((string[])["LQ1001", "LQ6001", "LQ9504", "LQ9511"], id => Assert.Equal(1, build.Count($"warning {id}")));
        });
        Assert.True(project.ExitCode == 0, project.Output);
        Assert.Equal(1, project.Count("warning LQ1001"));
    }

    [Fact]
    public async Task Who_wants_them_as_errors_gets_them()
    {
        using var sandbox = One(Code.AsyncVoid);

        var build = await sandbox.DotnetAsync("build", "-p:TreatWarningsAsErrors=true", "-p:QualityWarningsAsErrors=true");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(1, build.Count("error LQ1001"));
    }

    [Fact]
    public async Task Fault_029_A_compile_error_is_refused_and_reported_by_the_gate_and_a_build_just_fails()
    {
        using var sandbox = One(Code.DoesNotCompile);

        var build = await sandbox.DotnetAsync("build");
        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(1, build.Count("error CS0029"));
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("error LQ9513"));
        Assert.Equal("refuse", sandbox.Outcome());
    }

    [Fact]
    public async Task A_design_time_build_runs_no_task_and_writes_nothing()
    {
        using var sandbox = One(Code.AsyncVoid);
        await sandbox.DotnetAsync("restore");

        var build = await sandbox.DotnetAsync("msbuild", "A", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("LLMChat.Quality.Analyzers.dll", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("errorlog", build.Output, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(sandbox["A/obj/Debug/net10.0/quality"]));
    }

    [Fact]
    public async Task From_restore_to_clean_each_build_says_the_same_once_and_nothing_is_done_twice()
    {
        using var sandbox = One(Code.AsyncVoid, "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>");
        await sandbox.DotnetAsync("restore", "-p:QualityEnabled=false");
        var locked = sandbox.Read("A/packages.lock.json");

        var first = await sandbox.DotnetAsync("build", "-p:RestoreLockedMode=true");
        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Equal(locked, sandbox.Read("A/packages.lock.json"));
        Assert.Equal(1, first.Count(" scores "));

        var before = Times(sandbox);
        var second = await sandbox.DotnetAsync("build", "--no-restore", "-v:detailed");
        Assert.Equal(before, Times(sandbox));
        Assert.Contains("Skipping target \"_QualityPrepareProject\"", second.Output, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\"", second.Output, StringComparison.Ordinal);
        Assert.Equal(Verdict(first), Verdict(second));

        File.Delete(sandbox["A/obj/Debug/net10.0/quality/compiler.sarif"]); // fault 24: a deleted log comes back
        var third = await sandbox.DotnetAsync("build", "--no-restore");
        Assert.True(sandbox.Project("A").GetProperty("measured").GetBoolean());
        Assert.Equal(Verdict(first), Verdict(third));

        var rebuilt = await sandbox.DotnetAsync("build", "--no-restore", "-t:Rebuild");
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Output);
        Assert.Equal(Verdict(first), Verdict(rebuilt));

        var cleaned = await sandbox.DotnetAsync("clean");
        Assert.True(cleaned.ExitCode == 0, cleaned.Output);
        Assert.Empty(Directory.EnumerateFiles(sandbox["A/obj/Debug/net10.0/quality"]));
        Assert.Equal(0, cleaned.Count("LQ"));
    }

    [Fact]
    public async Task Fault_064_A_build_killed_in_the_middle_leaves_nothing_that_the_next_one_trips_over()
    {
        using var sandbox = One(Code.AsyncVoid);
        await sandbox.DotnetAsync("restore");
        using var kill = new CancellationTokenSource();
        var killed = Dotnet.StartAsync(sandbox, ["build", "--no-restore"], kill.Token);
        while (!killed.IsCompleted && !File.Exists(sandbox["A/obj/Debug/net10.0/quality/project.json"]))
            await Task.Delay(1);
        await kill.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => killed);

        var build = await sandbox.DotnetAsync("build", "--no-restore");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.True(sandbox.Project("A").GetProperty("measured").GetBoolean());
        Assert.Single(sandbox.Findings("LQ1001"));
    }

    [Fact]
    public async Task Artifacts_output_and_a_repository_of_git_are_as_good_as_the_default()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.AsyncVoid);
        sandbox.Solution("One.slnx", ["A"]);
        sandbox.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
        sandbox.Write(".gitignore", "artifacts/bin/\nartifacts/obj/\n");
        await Git.InitializeAsync(sandbox.Root);

        var build = await sandbox.DotnetAsync("build");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.True(sandbox.Project("A").GetProperty("measured").GetBoolean());
        Assert.True(File.Exists(sandbox["artifacts/obj/A/debug/quality/compiler.sarif"]));
        Assert.Equal("A/Thing.cs", sandbox.Findings("LQ1001").Single().GetProperty("location").GetProperty("path").GetString());
        Assert.Equal("", await Git.StatusAsync(sandbox.Root)); // the report's folder ignores itself
        Assert.Equal(40, sandbox.Report().GetProperty("source").GetProperty("commit").GetString()!.Length);
    }

    [Fact]
    public async Task Fault_076_A_file_name_that_is_a_workflow_command_reaches_the_log_defused()
    {
        using var sandbox = One(Code.EmptyArray);
        sandbox.Write("##[error]name\u001b[31m.json", $$"""{ "ConnectionString": "Server=db;User Id=sa;Password={{Noise.Text(20)}}" }""");

        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.Equal(1, gate.Count("LQ9702"));
        Assert.DoesNotContain(gate.Lines, line => line.Contains("LQ", StringComparison.Ordinal) && (line.Contains("##[", StringComparison.Ordinal) || line.Contains('\u001b')));
        Assert.All(gate.Lines, line => Assert.InRange(line.Length, 0, 600));
    }

    private Sandbox Strict()
    {
        var sandbox = package.Sandbox();
        sandbox.Library("Plain", code: Code.AsyncVoid);
        sandbox.Library("Leaky", code: Code.Secret());
        sandbox.Library("Slow", code: Code.EmptyArray);
        sandbox.Write(".quality-gates.config.json", FailsItsThreshold);
        sandbox.Solution("Strict.sln", ["Plain", "Leaky", "Slow"]);
        return sandbox;
    }

    private Sandbox One(string code, string properties = "")
    {
        var sandbox = package.Sandbox();
        sandbox.Library("A", properties, code);
        sandbox.Solution("One.sln", ["A"]);
        return sandbox;
    }

    private static string[] Verdict(DotnetResult build) =>
        [.. build.Lines.Where(line => line.StartsWith("LQ9", StringComparison.Ordinal) || line.Contains(" scores ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static string Times(Sandbox sandbox) => string.Join('\n', Directory.EnumerateFiles(sandbox.Reports)
        .Where(file => Path.GetFileName(file) != ".lock")
        .Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)} {File.GetLastWriteTimeUtc(file):O}"));
}
