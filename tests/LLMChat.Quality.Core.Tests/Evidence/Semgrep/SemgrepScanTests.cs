using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Semgrep;

namespace LLMChat.Quality.Core.Tests.Evidence.Semgrep;

public sealed class SemgrepScanTests : IDisposable
{
    private const string Done = "cat \"$sarif\" > \"$out\"\necho 'Ran 10 rules on 345 files: 1 finding.' >&2\n";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1); // only a failing test waits

    private readonly StandIn _semgrep = new();

    public void Dispose() => _semgrep.Dispose();

    [Fact]
    public void Off_asks_nothing_and_says_nothing() => Assert.Null(_semgrep.Plays(Done).Ask(SemgrepPolicy.Off));

    [Fact]
    public void Fault_054_Where_it_is_absent_that_is_said() => Assert.Equal("LQ9331", _semgrep.Ask()!.Problem?.Id);

    [Fact]
    public void Fault_057_A_semgrep_in_the_repository_is_not_run()
    {
        _semgrep.Plays(Done, SemgrepSarifText.Clean, folder: "tree/tools");

        Assert.Equal("LQ9331", _semgrep.Ask(folder: "tree/tools")!.Problem?.Id);
        Assert.Empty(_semgrep.Calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fault_055_With_0_and_1_it_is_done_and_its_version_place_rules_and_files_are_told(int exitCode)
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _semgrep.Plays(Done + $"exit {exitCode}", SemgrepSarifText.Clean).Ask()!;

        Assert.Null(result.Problem);
        Assert.Equal($"1.96.0 ({_semgrep.PathOf("bin/semgrep")}), 1 rules on 345 files", result.Subject);
        Assert.Equal(SemgrepSarifText.Clean, File.ReadAllText(result.Sarif!));
    }

    [Fact]
    public void It_is_asked_without_metrics_and_news_and_never_looks_at_the_report()
    {
        if (OperatingSystem.IsWindows())
            return;
        _semgrep.Plays(Done, SemgrepSarifText.Clean).Ask();

        var call = Assert.Single(_semgrep.Calls);
        Assert.StartsWith("scan --sarif --output ", call, StringComparison.Ordinal);
        Assert.EndsWith($" --metrics=off --disable-version-check --no-rewrite-rule-ids --exclude=artifacts/quality --config={Path.Combine(_semgrep.Root, "artifacts/quality/.semgrep/csharp.yml")} .", call, StringComparison.Ordinal);
        Assert.Equal(OwnRules.Text, File.ReadAllText(Path.Combine(_semgrep.Root, "artifacts/quality/.semgrep/csharp.yml")));
        Assert.False(Directory.Exists(Path.Combine(_semgrep.Root, "artifacts/quality/.semgrep/run")));
    }

    public static TheoryData<int, string, string> Failures => new()
    {
        { 2, "[ERROR] Fatal error at line A/A.cs:1", "exit code 2 (fatal error): [ERROR] Fatal error at line A/A.cs:1" },
        { 3, "Syntax error at line A/A.cs:3:", "exit code 3 (code it cannot parse): Syntax error at line A/A.cs:3:" },
        { 4, "semgrep error: Invalid rule schema", "exit code 4 (a rule it cannot parse): semgrep error: Invalid rule schema" },
        { 5, "semgrep error: invalid YAML", "exit code 5 (a rule file that is no YAML): semgrep error: invalid YAML" },
        { 7, "[ERROR] Failed to download configuration from https://semgrep.dev/c/p/csharp HTTP 404.\n[ERROR] invalid configuration file found (1 configs were invalid)", "exit code 7 (rules that are missing or invalid): [ERROR] invalid configuration file found (1 configs were invalid)" },
        { 13, "API token not valid", "exit code 13 (an invalid API key): API token not valid" },
        { 42, "", "exit code 42" },
        { 137, "Killed", "exit code 137 (killed, perhaps for want of memory): Killed" },
        { 139, "", "exit code 139 (crashed)" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Fault_055_Any_other_exit_code_is_a_failure_in_words(int exitCode, string printed, string expected)
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _semgrep.Plays($"printf '%s\\n' '{printed}' >&2\nexit {exitCode}").Ask()!;

        Assert.Equal(("LQ9332", $"Semgrep failed: {expected}.", null), (result.Problem!.Id, result.Problem.Message, result.Sarif));
    }

    [Theory]
    [InlineData("kill -KILL $$", 137)]
    [InlineData("kill -SEGV $$", 139)]
    public void Fault_055_Killed_by_a_signal_is_a_failure(string script, int exitCode)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Contains($"exit code {exitCode} ", _semgrep.Plays(script).Ask()!.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_055_What_a_failed_run_found_is_not_lost()
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _semgrep.Plays(Done + "exit 2", SemgrepSarifText.Finding).Ask()!;

        Assert.Equal("LQ9332", result.Problem!.Id);
        Assert.Equal(SemgrepSarifText.Finding, File.ReadAllText(result.Sarif!));
    }

    [Theory]
    [InlineData("", "it wrote no SARIF, or more than 128 MB, exit code 0: Ran 10 rules on 345 files: 1 finding")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"dri", "what it wrote is no SARIF, exit code 0: Ran 10 rules on 345 files: 1 finding")]
    [InlineData("[]", "what it wrote is no SARIF, exit code 0: Ran 10 rules on 345 files: 1 finding")]
    [InlineData("none", "no rule was loaded, exit code 0: Ran 10 rules on 345 files: 1 finding")]
    public void Fault_055_Without_whole_SARIF_of_at_least_one_rule_0_is_a_failure_too(string sarif, string expected)
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _semgrep.Plays(Done, sarif == "none" ? SemgrepSarifText.NoRules : sarif).Ask()!;

        Assert.Equal(("LQ9332", $"Semgrep failed: {expected}."), (result.Problem!.Id, result.Problem.Message));
        Assert.Null(result.Sarif);
    }

    [Fact]
    public void A_run_that_looked_at_no_file_is_a_failure()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Contains("looked at no file", _semgrep.Plays(Done.Replace("345", "0", StringComparison.Ordinal), SemgrepSarifText.Clean).Ask()!.Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("command not found", false)]
    [InlineData("WARNING: 1.97.0 is out", true)]
    public void Who_names_no_version_is_no_Semgrep(string version, bool isSemgrep)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(isSemgrep, _semgrep.Plays(Done, SemgrepSarifText.Clean, version).Ask()!.Problem is null);
    }

    [Fact]
    public async Task Fault_056_One_that_hangs_is_stopped_with_all_it_started()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = _semgrep.Pipe();
        _semgrep.Plays($"exec 3>'{pipe}'\nsleep 1000 &\n(sleep 1000 & sleep 1000) &\n{(OperatingSystem.IsLinux() ? "(setsid sleep 1000 &)" : "")}\necho ready >&3\nsleep 1000");
        var asked = Task.Run(() => _semgrep.Ask());
        using var reader = await Task.Run(() => new StreamReader(pipe)).WaitAsync(Patience);
        Assert.Equal("ready", await reader.ReadLineAsync().WaitAsync(Patience));

        _semgrep.Time.Ring();

        Assert.Equal("", await reader.ReadToEndAsync().WaitAsync(Patience)); // ends when nobody has it open any more
        var result = (await asked.WaitAsync(Patience))!;
        Assert.Equal(("LQ9333", null), (result.Problem!.Id, result.Sarif));
        Assert.Contains("did not end within 300 seconds", result.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_056_What_a_killed_one_left_behind_is_ended()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var pipe = _semgrep.Pipe();
        _semgrep.Plays($"exec 3>'{pipe}'\nsetsid sleep 1000 >/dev/null 2>&1 &\nkill -KILL $$");
        var asked = Task.Run(() => _semgrep.Ask());
        using var reader = await Task.Run(() => new StreamReader(pipe)).WaitAsync(Patience);

        Assert.Equal("", await reader.ReadToEndAsync().WaitAsync(Patience));
        Assert.Contains("exit code 137", (await asked.WaitAsync(Patience))!.Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("head -c 1073741824 /dev/zero")]
    [InlineData("head -c 1073741824 /dev/zero >&2")]
    [InlineData("yes | head -c 1073741824 & yes >&2")]
    public void Fault_056_One_that_prints_a_gigabyte_is_stopped(string script)
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _semgrep.Plays(script, SemgrepSarifText.Clean).Ask()!;

        Assert.Equal("LQ9333", result.Problem!.Id);
        Assert.Contains("more than 32 MB", result.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_059_It_sees_no_variable_that_is_not_on_the_list()
    {
        if (OperatingSystem.IsWindows())
            return;
        var name = "QUALITY_TEST_" + Guid.NewGuid().ToString("N");
        Environment.SetEnvironmentVariable(name, "x");
        try
        {
            _semgrep.Plays($"env > '{_semgrep.PathOf("env")}'\n{Done}", SemgrepSarifText.Clean).Ask();
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        var environment = File.ReadAllText(_semgrep.PathOf("env"));
        Assert.DoesNotContain(name, environment, StringComparison.Ordinal);
        Assert.Contains("SEMGREP_SEND_METRICS=off", environment, StringComparison.Ordinal);
        Assert.Contains("GIT_CONFIG_KEY_0=core.fsmonitor", environment, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_prints_reaches_us_without_commands_for_the_terminal()
    {
        if (OperatingSystem.IsWindows())
            return;
        var message = _semgrep.Plays("printf '\\033[31merror: x\\033[0m\\n' >&2\nexit 2").Ask()!.Problem!.Message;

        Assert.Contains(@"\u001B[31merror: x", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', message);
    }

    [Fact]
    public void An_unchanged_tree_is_not_looked_at_twice()
    {
        if (OperatingSystem.IsWindows())
            return;
        var first = _semgrep.Plays(Done, SemgrepSarifText.Clean).Ask();

        Assert.Equal(first, _semgrep.Ask());
        Assert.Equal(first, _semgrep.Ask(mayRun: false));
        Assert.Single(_semgrep.Calls);
    }

    [Theory]
    [InlineData("tree/A/A.cs", "changed")]
    [InlineData("tree/artifacts/quality/.semgrep/results.sarif", "{}")]
    [InlineData("bin/semgrep", "#!/bin/sh\n")]
    public void A_changed_file_result_or_program_is_looked_at_again(string path, string text)
    {
        if (OperatingSystem.IsWindows())
            return;
        _semgrep.Plays(Done, SemgrepSarifText.Clean).Ask();
        _semgrep.Write(path, text);
        if (path.StartsWith("bin", StringComparison.Ordinal))
            _semgrep.Plays(Done + "# another", SemgrepSarifText.Clean);

        Assert.Equal("LQ9334", _semgrep.Ask(mayRun: false)!.Problem?.Id);
        Assert.Null(_semgrep.Ask()!.Problem);
        Assert.Equal(2, _semgrep.Calls.Length);
    }

    [Fact]
    public void A_failure_is_not_remembered()
    {
        if (OperatingSystem.IsWindows())
            return;
        _semgrep.Plays(Done + "exit 2", SemgrepSarifText.Finding).Ask();

        Assert.Equal("LQ9334", _semgrep.Ask(mayRun: false)!.Problem?.Id);
    }

    [Fact]
    public void Rules_of_the_configuration_take_the_place_of_ours_and_count_as_inputs()
    {
        if (OperatingSystem.IsWindows())
            return;
        _semgrep.Write("tree/rules/own.yml", "rules: []\n");
        _semgrep.Plays(Done, SemgrepSarifText.Clean).Ask(rules: ["p/csharp", "rules/own.yml"]);
        _semgrep.Write("tree/rules/own.yml", "rules: [ ]\n");

        Assert.EndsWith($" --config=p/csharp --config={Path.Combine(_semgrep.Root, "rules/own.yml")} .", Assert.Single(_semgrep.Calls), StringComparison.Ordinal);
        Assert.Equal("LQ9334", _semgrep.Ask(mayRun: false, rules: ["p/csharp", "rules/own.yml"])!.Problem?.Id);
    }

    [Fact]
    public void A_rule_file_that_is_missing_or_lies_outside_behind_a_link_is_a_failure_and_nothing_runs()
    {
        if (OperatingSystem.IsWindows())
            return;
        _semgrep.Plays(Done, SemgrepSarifText.Clean);
        _semgrep.Write("outside.yml", "rules: []\n");
        File.CreateSymbolicLink(_semgrep.PathOf("tree/link.yml"), _semgrep.PathOf("outside.yml"));

        Assert.All((string[])["none.yml", "link.yml"], rule => Assert.Equal("LQ9332", _semgrep.Ask(rules: [rule])!.Problem?.Id));
        Assert.Empty(_semgrep.Calls);
    }
}
