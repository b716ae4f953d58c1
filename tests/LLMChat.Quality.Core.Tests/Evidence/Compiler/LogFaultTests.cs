using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

public sealed class LogFaultTests : IDisposable
{
    private readonly Tree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void Fault_020_A_clean_log_without_our_rules_is_not_measured()
    {
        var evidence = tree.Project("A", ("net10.0", new LogText().Rule("CA2013"))).Collect();

        Assert.Equal("LQ9101", NotMeasured(evidence).Id);
        Assert.Null(evidence.Measurements[MetricNames.CodeFindings].Value.High);
        Assert.Equal(MeasurementState.NotMeasured, evidence.Sources.Single(source => source.Name == "compiler").State);
    }

    [Fact]
    public void Fault_020_One_rule_missing_is_named()
    {
        var log = new LogText().Rule("LQ1001").Rule("LQ1003").Rule("LQ9100").Rule("CA2013").Facts();

        var problem = NotMeasured(tree.Project("A", ("net10.0", log)).Collect());

        Assert.Equal("LQ9101", problem.Id);
        Assert.Contains("LQ5001", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CS9057")]
    [InlineData("CS8032")]
    [InlineData("CS8034")]
    public void Fault_021_A_compiler_that_refuses_our_assembly_is_named_with_its_version(string id)
    {
        var log = new LogText().Rule("CA2013").Result(id, "The analyzer assembly '/p/LLMChat.Quality.Analyzers.dll' references version '5.12.0.0' of the compiler");

        var problem = NotMeasured(tree.Project("A", ("net10.0", log)).Collect());

        Assert.Equal("LQ9102", problem.Id);
        Assert.Contains("5.12.0.0", problem.Message, StringComparison.Ordinal);
        Assert.Contains("5.9.0", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_021_Another_assembly_being_refused_is_not_our_problem()
    {
        var log = LogText.Good().Result("CS9057", "The analyzer assembly '/p/Other.dll' references version '9.9' of the compiler");

        Assert.True(tree.Project("A", ("net10.0", log)).Collect().Projects[0].IsMeasured);
    }

    [Fact]
    public void Fault_022_A_crash_of_ours_is_not_measured()
    {
        var log = LogText.Good().Result("AD0001", "Analyzer 'LLMChat.Quality.Analyzers.AsyncVoidAnalyzer' threw an exception of type 'X'.\nstack");

        var problem = NotMeasured(tree.Project("A", ("net10.0", log)).Collect());

        Assert.Equal("LQ9103", problem.Id);
        Assert.DoesNotContain("stack", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_023_A_crash_of_another_tool_is_a_warning()
    {
        var evidence = tree.Project("A", ("net10.0", LogText.Good().Result("AD0001", "Analyzer 'Foreign.Thing' threw.\n at LLMChat.Quality.Core.X"))).Collect();

        Assert.True(evidence.Projects[0].IsMeasured);
        Assert.Equal("LQ9104", Assert.Single(evidence.Problems).Id);
        Assert.Empty(evidence.Findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"version\":\"2.1.0\"}")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[]}")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[3]}")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[{\"results\":{}}]}")]
    [InlineData("{\"version\":\"2.1.0\",\"version\":\"2.1.0\",\"runs\":[]}")]
    public void Fault_024_A_broken_log_is_not_measured(string text)
    {
        tree.Project("A", ("net10.0", LogText.Good())).File("A/obj/net10.0/quality/compiler.sarif", text);

        Assert.Equal("LQ9105", NotMeasured(tree.Collect()).Id);
    }

    [Fact]
    public void Fault_024_Every_truncation_and_two_documents_are_not_measured_and_nothing_is_taken()
    {
        var whole = LogText.Good().Result("CA2013", path: tree.PathOf("A/A.cs")).ToString();
        tree.Project("A", ("net10.0", LogText.Good()));

        foreach (var text in Enumerable.Range(1, 40).Select(part => whole[..(whole.Length * part / 41)]).Append(whole + whole).Append(whole + "}"))
        {
            tree.File("A/obj/net10.0/quality/compiler.sarif", text);
            var evidence = tree.Collect();
            Assert.Equal("LQ9105", NotMeasured(evidence).Id);
            Assert.Empty(evidence.Findings);
        }
    }

    [Fact]
    public void Fault_024_A_missing_log_is_not_measured()
    {
        tree.Project("A", ("net10.0", LogText.Good()));
        File.Delete(tree.LogOf("A"));

        Assert.Equal("LQ9105", NotMeasured(tree.Collect()).Id);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(2, null)]
    [InlineData(3, "LQ9106")]
    [InlineData(3600, "LQ9106")]
    [InlineData(-3600, null)]
    public void Fault_025_A_log_older_than_the_assembly_is_stale(int seconds, string? expected)
    {
        tree.Project("A", ("net10.0", LogText.Good().Result("CA2013", path: tree.PathOf("A/A.cs")))).LogIsOlderBy("A", TimeSpan.FromSeconds(seconds));

        var evidence = tree.Collect();

        Assert.Equal(expected, evidence.Projects[0].Frameworks[0].NotMeasured?.Id);
        Assert.Equal(expected is null ? 1 : 0, evidence.Findings.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    public void Fault_026_A_log_of_the_users_own_in_the_old_format_is_not_measured(string format)
    {
        tree.Project("A", fragment => fragment with { IsOwnLog = true, LogFormat = format }, ("net10.0", LogText.Good()));

        Assert.Equal("LQ9107", NotMeasured(tree.Collect()).Id);
    }

    [Fact]
    public void Fault_026_A_log_that_says_version_1_is_not_measured_whatever_was_asked_for()
    {
        var log = LogText.Good();
        log.Version = "1.0.0";

        Assert.Equal("LQ9107", NotMeasured(tree.Project("A", ("net10.0", log)).Collect()).Id);
    }

    [Fact]
    public void Fault_026_A_log_of_the_users_own_in_the_new_format_is_read()
    {
        tree.Project("A", fragment => fragment with { IsOwnLog = true, LogFormat = "2" }, ("net10.0", LogText.Good()));

        Assert.True(tree.Collect().Projects[0].IsMeasured);
    }

    [Fact]
    public void Fault_027_The_same_finding_in_twelve_target_frameworks_is_one()
    {
        var logs = Enumerable.Range(0, 12).Select(index => ($"net{index}.0", LogText.Good(lines: 100 + index).Result("CA2013", path: tree.PathOf("A/A.cs"), line: 3))).ToArray();

        var evidence = tree.Project("A", logs).Collect();

        Assert.Single(evidence.Findings);
        Assert.Equal(12, evidence.Projects[0].Frameworks.Length);
        Assert.Equal(111, evidence.Lines);
    }

    [Fact]
    public void Fault_029_A_compile_error_is_counted_and_facts_are_unknown()
    {
        var log = LogText.WithoutFacts()
            .Rule("CS0029", level: "error")
            .Rule("CS0168")
            .Result("CS0029", path: tree.PathOf("A/A.cs"), level: "error")
            .Result("CS0168", path: tree.PathOf("A/A.cs"), line: 2, level: "error");

        var evidence = tree.Project("A", ("net10.0", log)).Collect();

        Assert.Equal(Interval.Exactly(1), evidence.BlockingCounts["type_errors"].Value);
        Assert.Null(evidence.Projects[0].Facts);
        Assert.Contains("does not compile", NotMeasured(evidence).Message, StringComparison.Ordinal);
        Assert.Equal(MeasurementState.NotMeasured, evidence.Measurements[MetricNames.PublicApi].State);
        Assert.Equal(MeasurementState.NotMeasured, evidence.Sources.Single(source => source.Name == "source_facts").State);
    }

    [Fact]
    public void Fault_029_A_project_that_does_not_compile_is_not_called_measured_though_the_rules_ran()
    {
        var log = LogText.Good().Rule("CS0029", level: "error").Result("CS0029", path: tree.PathOf("A/A.cs"), level: "error");

        var evidence = tree.Project("A", ("net10.0", log)).Collect();

        Assert.False(evidence.Projects[0].IsMeasured);
        Assert.Equal(1, evidence.BlockingCounts["type_errors"].Value.Low);
    }

    [Fact]
    public void Fault_029_Errors_that_kept_the_rules_from_running_are_counted_too()
    {
        var log = new LogText().Rule("CS1002", level: "error").Result("CS1002", path: tree.PathOf("A/A.cs"), level: "error");

        var evidence = tree.Project("A", ("net10.0", log)).Collect();

        Assert.Equal(1, evidence.BlockingCounts["type_errors"].Value.Low);
        Assert.Contains("does not compile", NotMeasured(evidence).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b/c d.cs")]
    [InlineData("a#b%20c'.cs")]
    [InlineData("new\nline\u001B.cs")]
    [InlineData("emoji 😀 名.cs")]
    [InlineData("dot..cs")]
    [InlineData("a?b;c&d.cs")]
    public void Fault_034_Any_path_below_the_root_comes_back_as_it_was(string relative)
    {
        var finding = Assert.Single(tree.Project("A", ("net10.0", LogText.Good().Result("CA2013", path: tree.PathOf(relative)))).Collect().Findings);

        Assert.Equal(relative, finding.Location!.Path);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("../../../../../../../../etc/passwd")]
    public void Fault_034_A_path_outside_the_root_keeps_its_name_only_and_is_not_read(string path)
    {
        var log = LogText.Good().Result("CA2013", "message", path);

        var finding = Assert.Single(tree.Project("A", ("net10.0", log)).Collect().Findings);
        using var other = new Tree();
        var elsewhere = Assert.Single(other.Project("A", ("net10.0", LogText.Good().Result("CA2013", "message", "/nowhere/passwd"))).Collect().Findings);

        Assert.Equal("passwd", finding.Location!.Path);
        Assert.Equal(elsewhere.Fingerprint, finding.Fingerprint);
    }

    [Fact]
    public void Fault_034_A_root_that_is_a_prefix_of_another_folder_does_not_contain_it()
    {
        var log = LogText.Good().Result("CA2013", path: tree.Root + "-other/A.cs");

        Assert.Equal("A.cs", Assert.Single(tree.Project("A", ("net10.0", log)).Collect().Findings).Location!.Path);
    }

    [Fact]
    public void Fault_035_Files_that_differ_in_case_only_are_two()
    {
        var log = LogText.Good().Result("CA2013", path: tree.PathOf("A/A.cs")).Result("CA2013", path: tree.PathOf("A/a.cs"));

        Assert.Equal(["A/A.cs", "A/a.cs"], tree.Project("A", ("net10.0", log)).Collect().Findings.Select(finding => finding.Location!.Path));
    }

    private static Problem NotMeasured(QualityEvidence evidence)
    {
        var problem = evidence.Projects[0].Frameworks[0].NotMeasured;
        Assert.NotNull(problem);
        Assert.Contains(problem, evidence.Problems);
        Assert.False(string.IsNullOrWhiteSpace(problem.Remedy));
        Assert.Equal("A/A.csproj", problem.Path);
        return problem;
    }
}
