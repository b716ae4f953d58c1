namespace LLMChat.Quality.Package.Tests;

/// <summary>The traps of MSBuild and the compiler that were measured before this was built: one test each, one build for all.</summary>
[Collection(PackageCollection.Name)]
public sealed class TrapTests(TrapSolution traps) : IClassFixture<TrapSolution>
{
    [Fact]
    public void The_build_succeeds_and_gives_one_verdict()
    {
        Assert.True(traps.Build.ExitCode == 0, traps.Build.Output);
        Assert.Equal(1, traps.Build.Count(" scores "));
        Assert.Equal(1, traps.Build.Count("LQ9702"));
        Assert.Equal("refuse", traps.Sandbox.Outcome());
    }

    [Fact]
    public void The_packed_analyzer_loads_in_this_compiler_and_reports()
    {
        Assert.Equal(1, traps.Count("Plain", "warning LQ1001"));
        Assert.Equal(0, traps.Build.Count("CS9057"));
        Assert.Equal(1, traps.Findings("Plain", "LQ1001"));
        Assert.True(traps.Sandbox.Project("Plain").GetProperty("measured").GetBoolean());
    }

    [Fact]
    public void Rules_of_the_sdk_reach_the_report_and_no_console()
    {
        Assert.Equal(0, traps.Count("Quiet", "CA1825"));
        Assert.Equal(0, traps.Count("Quiet", "CA2002"));
        Assert.Equal(1, traps.Findings("Quiet", "CA1825"));
        Assert.Equal(1, traps.Findings("Quiet", "CA2002"));
    }

    [Fact]
    public void Where_the_sdk_leaves_its_rules_out_they_run_on_request_and_for_the_report_alone()
    {
        Assert.Equal(0, traps.Count("Asked", "CA1825"));
        Assert.Equal(1, traps.Findings("Asked", "CA1825"));
        Assert.Equal(1, traps.Findings("Asked", "CA2002"));
    }

    [Fact]
    public void Analysis_mode_all_keeps_its_warnings()
    {
        Assert.Equal(1, traps.Count("AllMode", "warning CA1825"));
        Assert.Equal(1, traps.Count("AllMode", "warning CA2002"));
    }

    [Fact]
    public void A_bulk_line_of_the_user_is_not_lowered_and_makes_no_warnings_of_rules_we_switched_on()
    {
        Assert.Equal(1, traps.Count("Bulk", "warning CA1825"));
        Assert.Equal(0, traps.Count("Bulk", "CA2002"));
        Assert.Equal(1, traps.Findings("Bulk", "CA1825"));
        Assert.Equal(1, traps.Findings("Bulk", "CA2002"));
    }

    [Fact]
    public void A_rule_the_user_switched_off_stays_off_and_is_listed()
    {
        Assert.Equal(0, traps.Findings("Single", "CA1825"));
        Assert.Equal(1, traps.Findings("Single", "CA2002"));
        Assert.Equal(["CA1825"], traps.Sandbox.Project("Single").GetProperty("frameworks")[0].GetProperty("disabledRules").EnumerateArray().Select(rule => rule.GetString()));
    }

    [Theory]
    [InlineData("NoSdkRules")]
    [InlineData("NoneMode")]
    [InlineData("Standard")]
    public void Without_the_rules_of_the_sdk_a_project_is_not_measured_in_full(string project)
    {
        Assert.Contains(traps.Sandbox.Report().GetProperty("problems").EnumerateArray(), problem =>
            problem.GetProperty("id").GetString() == "LQ9113" && problem.GetProperty("path").GetString()!.Contains(project, StringComparison.Ordinal));
        Assert.Equal(0, traps.Findings(project, "CA1825"));
    }

    [Fact]
    public void No_warn_switches_a_rule_off_and_that_is_listed()
    {
        Assert.Equal(0, traps.Count("Waived", "LQ1001"));
        Assert.Equal(0, traps.Findings("Waived", "LQ1001"));
        Assert.Contains(traps.Sandbox.Report().GetProperty("problems").EnumerateArray(), problem =>
            problem.GetProperty("id").GetString() == "LQ9118" && problem.GetProperty("message").GetString() == "Its own settings switch off, so not measured by choice: LQ1001.");
        Assert.Contains("\"LQ1001\"", traps.Sandbox.Project("Waived").GetProperty("frameworks")[0].GetProperty("disabledRules").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_warn_hides_a_secret_from_the_console_and_not_from_the_report()
    {
        Assert.Equal(0, traps.Count("Hidden", "LQ6001"));
        Assert.Equal(1, traps.Findings("Hidden", "LQ6001"));
    }

    [Fact]
    public void Fault_030_Code_marked_as_generated_hides_no_secret_and_is_not_measured()
    {
        Assert.False(traps.Sandbox.Project("Generated").GetProperty("measured").GetBoolean());
        Assert.Contains("\"LQ9109\"", traps.Sandbox.Project("Generated").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, traps.Count("Generated", "warning LQ6001"));
        Assert.Equal(1, traps.Findings("Generated", "LQ6001"));
    }

    [Theory]
    [InlineData("Blind", "LQ9101")]
    [InlineData("Dim", "LQ9101")]
    [InlineData("OldLog", "LQ9107")]
    [InlineData("Bare", "LQ9111")]
    [InlineData("Basic", "LQ9112")]
    [InlineData("Off", "LQ9116")]
    public void Fault_020_What_nobody_looked_at_is_not_clean_but_not_measured_and_says_why(string project, string id)
    {
        var listed = traps.Sandbox.Project(project);

        Assert.False(listed.GetProperty("measured").GetBoolean());
        Assert.Contains($"\"{id}\"", traps.Sandbox.Report().GetProperty("problems").EnumerateArray().Where(problem => problem.GetRawText().Contains($"{project}/", StringComparison.Ordinal)).Select(problem => problem.GetRawText()).Aggregate(listed.GetRawText(), string.Concat), StringComparison.Ordinal);
        Assert.Equal(0, traps.Findings(project, "LQ1001"));
    }

    [Fact]
    public void A_project_that_the_solution_leaves_out_is_named()
    {
        Assert.Contains(traps.Sandbox.Report().GetProperty("problems").EnumerateArray(), problem =>
            problem.GetProperty("id").GetString() == "LQ9117" && problem.GetRawText().Contains("Idle", StringComparison.Ordinal));
        Assert.Equal(0, traps.Findings("Idle", "LQ1001"));
    }

    [Fact]
    public void What_nobody_looked_at_leaves_the_score_open() =>
        Assert.Equal(0, traps.Sandbox.Report().GetProperty("score").GetProperty("dimensions")[0].GetProperty("score").GetProperty("low").GetDecimal());

    [Fact]
    public void Fault_026_A_log_of_the_users_own_is_read_and_not_replaced()
    {
        Assert.True(File.Exists(traps.Sandbox["OwnLog/mine.sarif"]));
        Assert.Equal(1, traps.Findings("OwnLog", "LQ1001"));
    }

    [Fact]
    public void Fault_027_Each_target_framework_has_a_log_and_a_finding_counts_once()
    {
        Assert.True(File.Exists(traps.Sandbox["Frameworks/obj/Debug/net10.0/quality/compiler.sarif"]));
        Assert.True(File.Exists(traps.Sandbox["Frameworks/obj/Debug/netstandard2.0/quality/compiler.sarif"]));
        Assert.Equal(1, traps.Findings("Frameworks", "LQ1001"));
    }

    [Theory]
    [InlineData("LQ1001", 11, "accepted")] // with a justification
    [InlineData("LQ1001", 15, "accepted")] // without one: counted as unjustified, and shown
    [InlineData("LQ6001", 19, "open")]     // a pragma and an .editorconfig change nothing
    [InlineData("LQ6001", 24, "accepted")] // with a justification
    [InlineData("LQ6001", 28, "open")]     // without one it changes nothing
    public void A_suppression_counts_as_the_design_says(string rule, int line, string expected)
    {
        var finding = Assert.Single(traps.Sandbox.Findings(rule), finding => Place(finding) == ("Suppressed/Thing.cs", line));

        Assert.Equal(expected, finding.GetProperty("accepted").GetBoolean() ? "accepted" : "open");
    }

    [Fact]
    public void Only_findings_that_are_not_accepted_block()
    {
        var open = traps.Sandbox.Findings("LQ6001").Where(finding => !finding.GetProperty("accepted").GetBoolean()).Select(finding => $"{Place(finding)} {finding.GetProperty("confidence").GetString()}");

        Assert.Equal(["(Generated/Thing.cs, 7) high", "(Hidden/Thing.cs, 7) high", "(Suppressed/Thing.cs, 19) high", "(Suppressed/Thing.cs, 28) high"], open);
        Assert.Equal(4, traps.Sandbox.Check("critical_security_issues").GetProperty("value").GetProperty("low").GetDecimal());
    }

    private static (string?, int) Place(System.Text.Json.JsonElement finding) =>
        (finding.GetProperty("location").GetProperty("path").GetString(), finding.GetProperty("location").GetProperty("line").GetInt32());
}
