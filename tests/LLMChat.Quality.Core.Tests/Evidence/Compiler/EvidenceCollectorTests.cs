using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

public sealed class EvidenceCollectorTests : IDisposable
{
    private static readonly string[] SourceNames =
        ["compiler", "source_facts", "secrets", "coverage", "tests", "dependencies", "build", "readme", "changelog", "links", "strictness", "history"];

    private readonly Tree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void A_clean_project_is_measured_exactly()
    {
        var evidence = tree.Project("A", ("net10.0", LogText.Good())).Collect();

        Assert.True(evidence.Projects[0].IsMeasured);
        Assert.Equal(Interval.Exactly(0), evidence.Measurements[MetricNames.CodeFindings].Value);
        Assert.Equal(Interval.Exactly(75), evidence.Measurements[MetricNames.PublicApi].Value);
        Assert.Equal(Interval.Exactly(0), evidence.BlockingCounts["critical_bugs"].Value);
        Assert.Equal(Interval.Exactly(0), evidence.BlockingCounts["type_errors"].Value);
        Assert.Equal(100, evidence.Lines);
        Assert.Empty(evidence.Problems);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), evidence.Run.Timestamp);
        Assert.Equal("All.sln", evidence.Run.Target);
    }

    [Fact]
    public void Every_source_has_a_row_and_what_is_not_measured_a_reason_and_a_remedy()
    {
        var evidence = tree.Project("A", ("net10.0", LogText.Good())).Collect();

        Assert.Equal(SourceNames, evidence.Sources.Select(source => source.Name));
        Assert.All(evidence.Sources, source => Assert.Equal(source.State == MeasurementState.NotMeasured, source.Remedy is not null));
        Assert.All(evidence.Measurements.Values.Concat(evidence.BlockingCounts.Values), value => Assert.Equal(value is { State: MeasurementState.Measured, Value.IsExact: true }, value.Reason is null));
        Assert.Equal(["critical_bugs", "critical_security_issues", "test_failures", "type_errors"], evidence.BlockingCounts.Keys);
    }

    [Fact]
    public void What_no_part_of_this_version_measures_could_be_anything()
    {
        var evidence = tree.Project("A", ("net10.0", LogText.Good())).Collect();

        Assert.Equal(Interval.AnyPercent, evidence.Measurements[MetricNames.Coverage].Value);
        Assert.Equal(Interval.AnyPercent, evidence.Measurements[MetricNames.PassRate].Value);
        Assert.Equal(Interval.AnyCount, evidence.Measurements[MetricNames.Secrets].Value);
        Assert.Equal(Interval.AnyCount, evidence.BlockingCounts["test_failures"].Value);
        Assert.Equal(Interval.AnyCount, evidence.BlockingCounts["critical_security_issues"].Value);
    }

    [Fact]
    public void Findings_about_tests_are_counted_where_there_are_tests()
    {
        var log = LogText.Good(tests: 12).Rule("LQ4001", "note", true, "metric:testing.quality", "severity:medium").Result("LQ4001", level: "note", path: tree.PathOf("A/A.cs"));

        var evidence = tree.Project("A", ("net10.0", log)).Project("B", ("net10.0", LogText.Good())).Collect();

        Assert.Equal(Interval.Exactly(1), evidence.Measurements[MetricNames.TestQuality].Value);
    }

    [Fact]
    public void Without_a_test_the_quality_of_tests_is_not_measured_and_one_test_would_measure_it()
    {
        var measurement = tree.Project("A", ("net10.0", LogText.Good())).Collect().Measurements[MetricNames.TestQuality];

        Assert.Equal(MeasurementState.NotMeasured, measurement.State);
        Assert.Equal(Interval.AnyCount, measurement.Value);
        Assert.Equal("Write a test", measurement.Remedy);
    }

    [Fact]
    public void Nobody_is_asked_to_add_tests_while_a_project_was_not_looked_at_that_may_hold_some()
    {
        var seen = tree.Project("A", ("net10.0", LogText.Good()));
        var none = seen.Collect().BlockingCounts["test_failures"];

        var unseen = seen.Expect(new ExpectedProject("A.Tests/A.Tests.csproj", "C#", [])).Collect().BlockingCounts["test_failures"];

        Assert.Equal("Add a test project", none.Remedy);
        Assert.StartsWith("No project that was looked at holds tests. A.Tests/A.Tests.csproj: It was not built", unseen.Reason, StringComparison.Ordinal);
        Assert.Equal("dotnet build, and correct its errors", unseen.Remedy);
    }

    [Fact]
    public void Work_that_a_test_could_spare_counts_nowhere()
    {
        LogText Log(int tests) => LogText.Good(tests: tests).Result("CA1825", path: tree.PathOf(tests > 0 ? "T/T.cs" : "A/A.cs"), level: "note");
        var evidence = tree.Project("A", ("net10.0", Log(tests: 0))).Project("T", ("net10.0", Log(tests: 3))).Collect();

        Assert.Equal(["A/A.cs"], evidence.Findings.Where(finding => finding.RuleId == "CA1825").Select(finding => finding.Location?.Path));
        Assert.Equal(Interval.Exactly(1), evidence.Measurements[MetricNames.PerformanceFindings].Value);
    }

    [Fact]
    public void A_project_that_the_solution_leaves_out_is_named_and_leaves_nothing_open()
    {
        var request = tree.Project("A", ("net10.0", LogText.Good())).Request() with { LeftOut = [ProjectProblems.LeftOut(tree.PathOf("B/B.csproj"))] };
        var evidence = EvidenceCollector.Collect(request);

        Assert.Equal(["A/A.csproj"], evidence.Projects.Select(project => project.Path));
        Assert.Equal(["LQ9117 B/B.csproj"], evidence.Problems.Select(problem => $"{problem.Id} {problem.Path}"));
        Assert.Equal(Interval.Exactly(0), evidence.BlockingCounts["critical_bugs"].Value);
    }

    [Fact]
    public void A_solution_that_leaves_every_project_out_is_not_measured() =>
        Assert.Equal(Interval.AnyCount, EvidenceCollector.Collect(tree.Request() with { LeftOut = [ProjectProblems.LeftOut("B/B.csproj")] }).BlockingCounts["critical_bugs"].Value);

    [Fact]
    public void One_unmeasured_project_of_two_leaves_the_counts_open_upwards_and_is_named()
    {
        var evidence = tree
            .Project("A", ("net10.0", LogText.Good().Result("CA2013", path: tree.PathOf("A/A.cs"))))
            .Expect(new ExpectedProject("B/B.csproj", "C#", [], ProjectProblems.WithoutSdk(null)))
            .Collect();

        Assert.Equal(Interval.AtLeast(1), evidence.Measurements[MetricNames.CodeFindings].Value);
        Assert.Equal(Interval.AtLeast(1), evidence.BlockingCounts["critical_bugs"].Value);
        Assert.Equal(Interval.AtLeast(0), evidence.BlockingCounts["type_errors"].Value);
        Assert.Contains("B/B.csproj", evidence.Measurements[MetricNames.CodeFindings].Reason, StringComparison.Ordinal);
        Assert.Equal("LQ9111", evidence.Projects[1].Frameworks[0].NotMeasured!.Id);
    }

    [Theory]
    [InlineData("F#", "LQ9112")]
    [InlineData("VB", "LQ9112")]
    [InlineData("C#", "LQ9115")]
    [InlineData("", "LQ9115")]
    public void A_project_without_a_fragment_says_why(string language, string id)
    {
        var evidence = tree.Expect(new ExpectedProject("B/B.proj", language, [new ExpectedFramework("net10.0", tree.PathOf("none.json"))]) { AssetsFile = tree.Assets("B", AssetsText.Empty) }).Collect();

        Assert.Equal(id, Assert.Single(evidence.Problems).Id);
        Assert.Equal(MeasurementState.NotMeasured, evidence.Measurements[MetricNames.CodeFindings].State);
    }

    [Fact]
    public void A_fragment_of_another_language_configuration_project_or_framework_does_not_count()
    {
        tree.Project("A", fragment => fragment with { Language = "VB" }, ("net10.0", LogText.Good()));
        tree.Project("B", fragment => fragment with { Configuration = "Release" }, ("net10.0", LogText.Good()));
        tree.Project("C", fragment => fragment with { Project = tree.PathOf("A/A.csproj") }, ("net10.0", LogText.Good()));
        tree.Project("D", fragment => fragment with { TargetFramework = "net8.0" }, ("net10.0", LogText.Good()));

        Assert.Equal(["LQ9112", "LQ9115", "LQ9105", "LQ9105"], tree.Collect().Projects.Select(project => project.Frameworks[0].NotMeasured?.Id));
    }

    [Fact]
    public void A_log_of_clean_code_without_an_assembly_means_that_the_build_stopped()
    {
        tree.Project("A", ("net10.0", LogText.Good()));
        File.Delete(tree.AssemblyOf("A"));

        Assert.Equal("LQ9115", tree.Collect().Projects[0].Frameworks[0].NotMeasured?.Id);
    }

    [Fact]
    public void Without_the_SDKs_rules_only_what_they_feed_is_open()
    {
        var log = new LogText();
        foreach (var id in LogText.OurRules)
            log.Rule(id);
        var evidence = tree.Project("A", fragment => fragment with { EnableNETAnalyzers = "false" }, ("net10.0", log.Facts())).Collect();

        Assert.Equal("LQ9113", Assert.Single(evidence.Problems).Id);
        Assert.Null(evidence.Measurements[MetricNames.CodeFindings].Value.High);
        Assert.Null(evidence.Measurements[MetricNames.SecurityFindings].Value.High);
        Assert.Null(evidence.Measurements[MetricNames.PerformanceFindings].Value.High);
        Assert.Null(evidence.BlockingCounts["critical_bugs"].Value.High);
        Assert.Equal(Interval.Exactly(0), evidence.Measurements[MetricNames.Complexity].Value);
        Assert.Equal(Interval.Exactly(75), evidence.Measurements[MetricNames.PublicApi].Value);
    }

    [Fact]
    public void AnalysisMode_None_is_seen_in_the_log()
    {
        var evidence = tree.Project("A", ("net10.0", LogText.Good().Disabled("CA2013", "CA1825"))).Collect();

        Assert.Equal("LQ9113", Assert.Single(evidence.Problems).Id);
        Assert.Equal(["CA1825", "CA2013"], evidence.Projects[0].Frameworks[0].DisabledRules.ToArray());
    }

    [Fact]
    public void One_rule_switched_off_is_listed_and_leaves_the_rest_measured()
    {
        var evidence = tree.Project("A", fragment => fragment with { DisabledRules = ["CA2208"] }, ("net10.0", LogText.Good().Disabled("CA1825", "XX1"))).Collect();

        Assert.All(evidence.Problems, problem => Assert.Equal("LQ9118", problem.Id));
        Assert.Equal(["CA1825", "CA2208"], evidence.Projects[0].Frameworks[0].DisabledRules.ToArray());
    }

    [Fact]
    public void Rules_that_count_and_are_switched_off_are_named_once_for_all_projects_that_switch_off_the_same()
    {
        ProjectFragment NoWarn(ProjectFragment fragment) => fragment with { DisabledRules = ["CA2208", "CS1591"] };
        var evidence = tree
            .Project("A", NoWarn, ("net10.0", LogText.Good().Disabled("LQ1001", "LQ6001", "IDE0001")))
            .Project("B", NoWarn, ("net10.0", LogText.Good().Disabled("LQ1001")))
            .Project("C", ("net10.0", LogText.Good()))
            .Collect();

        var notice = Assert.Single(evidence.Problems, problem => problem.Id == "LQ9118");
        Assert.Equal("The settings of A/A.csproj, B/B.csproj switch off, so not measured by choice: CA2208, LQ1001.", notice.Message);
        Assert.Equal(MeasurementState.Measured, evidence.Measurements[MetricNames.CodeFindings].State);
    }

    [Fact]
    public void The_SDKs_rules_of_one_target_framework_speak_for_the_others()
    {
        var old = new LogText();
        foreach (var id in LogText.OurRules)
            old.Rule(id);

        Assert.Empty(tree.Project("A", ("net10.0", LogText.Good()), ("netstandard2.0", old.Facts())).Collect().Problems);
    }

    [Fact]
    public void Suggestions_that_score_nothing_are_no_findings()
    {
        var log = LogText.Good()
            .Rule("RCS1001", level: "note").Result("RCS1001", path: tree.PathOf("A/A.cs"), level: "note")
            .Rule("RCS1002", level: "note").Result("RCS1002", path: tree.PathOf("A/A.cs"), level: "warning")
            .Result("CA1825", path: tree.PathOf("A/A.cs"), level: "note");

        Assert.Equal(["CA1825", "RCS1002"], tree.Project("A", ("net10.0", log.Facts())).Collect().Findings.Select(finding => finding.RuleId).Order());
    }

    [Fact]
    public void Accepted_findings_do_not_count_and_stay_visible()
    {
        var log = LogText.Good()
            .Result("CA2013", path: tree.PathOf("A/A.cs"), line: 1)
            .Result("CA2013", path: tree.PathOf("A/A.cs"), line: 2, suppressedBy: "Pragma Directive")
            .Result("CA2013", path: tree.PathOf("A/A.cs"), line: 3, suppressedBy: "SuppressMessageAttribute", justification: "because");

        var evidence = tree.Project("A", ("net10.0", log)).Collect();

        Assert.Equal(Interval.Exactly(1), evidence.Measurements[MetricNames.CodeFindings].Value);
        Assert.Equal(3, evidence.Findings.Length);
        Assert.Equal(new Suppression("SuppressMessageAttribute", "because"), evidence.Findings[2].Suppression);
    }

    [Fact]
    public void A_finding_silenced_in_one_target_framework_only_counts()
    {
        var evidence = tree
            .Project(
                "A",
                ("net10.0", LogText.Good().Result("CA2013", path: tree.PathOf("A/A.cs"), suppressedBy: "Pragma Directive")),
                ("net9.0", LogText.Good().Result("CA2013", path: tree.PathOf("A/A.cs"))))
            .Collect();

        Assert.Null(Assert.Single(evidence.Findings).Suppression);
    }

    [Fact]
    public void A_rule_of_ours_tells_what_it_is_in_its_tags()
    {
        var log = LogText.Good()
            .Rule("LQ2001", tags: ["metric:security.code", "security-severity:9.3", "CWE-89", "CWE-20", "OWASP-A03:2021", "OWASP-A05:2025", "NotConfigurable"])
            .Rule("LQ1009", tags: ["metric:code_quality.findings", "severity:high", "critical-bug"])
            .Result("LQ2001", path: tree.PathOf("A/A.cs"))
            .Result("LQ1009", path: tree.PathOf("A/A.cs"));

        var evidence = tree.Project("A", ("net10.0", log)).Collect();

        var weakness = evidence.Rules["LQ2001"];
        Assert.Equal((MetricNames.SecurityFindings, Severity.Critical, 9.3m, "LLMChat.Quality"), (weakness.Metric, weakness.Severity, weakness.SecuritySeverity, weakness.Tool));
        Assert.Equal([20, 89], weakness.Cwe.ToArray());
        Assert.Equal(["A03:2021", "A05:2025"], weakness.Owasp.ToArray());
        Assert.Equal((Severity.High, true), (evidence.Rules["LQ1009"].Severity, evidence.Rules["LQ1009"].IsCriticalBug));
        Assert.Equal(Interval.AtLeast(1), evidence.BlockingCounts["critical_security_issues"].Value);
        Assert.Equal(Interval.Exactly(1), evidence.BlockingCounts["critical_bugs"].Value);
    }

    [Fact]
    public void A_complexity_finding_says_how_far_it_is_over_the_limit()
    {
        var log = LogText.Good().Result("LQ1003", path: tree.PathOf("A/A.cs"), properties: new() { ["excess"] = "12" });

        Assert.Equal(12, Assert.Single(tree.Project("A", ("net10.0", log)).Collect().Findings).Excess);
    }

    [Fact]
    public void Findings_of_a_tool_that_policy_does_not_name_are_shown_and_do_not_score()
    {
        var log = LogText.Good().Rule("SA1000").Result("SA1000", path: tree.PathOf("A/A.cs"));

        var evidence = tree.Project("A", ("net10.0", log)).Collect();

        Assert.Equal("StyleCop.Analyzers", evidence.Rules[Assert.Single(evidence.Findings).RuleId].Tool);
        Assert.Null(evidence.Rules["SA1000"].Metric);
        Assert.Equal(Interval.Exactly(0), evidence.Measurements[MetricNames.CodeFindings].Value);
    }

    [Fact]
    public void Public_API_is_counted_in_libraries_that_hold_no_tests()
    {
        tree.Project("A", ("net10.0", LogText.Good(publicMembers: 3, documented: 1)));
        tree.Project("T", ("net10.0", LogText.Good(publicMembers: 50, documented: 0, tests: 5)));
        tree.Project("W", fragment => fragment with { OutputType = "Exe" }, ("net10.0", LogText.Good(publicMembers: 50, documented: 0)));

        var evidence = tree.Collect();

        Assert.Equal(Interval.Exactly(100m / 3), evidence.Measurements[MetricNames.PublicApi].Value);
        Assert.True(evidence.Projects[1].IsTest);
    }

    [Fact]
    public void Public_API_does_not_apply_when_there_is_provably_none()
    {
        tree.Project("W", fragment => fragment with { OutputType = "Exe" }, ("net10.0", LogText.Good()));

        Assert.Equal(MeasurementState.NotApplicable, tree.Collect().Measurements[MetricNames.PublicApi].State);
        Assert.Equal(MeasurementState.NotMeasured, tree.Expect(new ExpectedProject("B/B.csproj", "C#", [])).Collect().Measurements[MetricNames.PublicApi].State);
    }

    [Fact]
    public void Undocumented_members_of_a_program_are_no_findings()
    {
        LogText Log(string project) => LogText.Good()
            .Rule("LQ5002", tags: ["metric:documentation.public_api", "severity:low"])
            .Result("LQ5002", path: tree.PathOf($"{project}/A.cs"), properties: new() { ["undocumented"] = "3", ["total"] = "4" });
        tree.Project("L", ("net10.0", Log("L")));
        tree.Project("W", fragment => fragment with { OutputType = "Exe" }, ("net10.0", Log("W")));

        var finding = Assert.Single(tree.Collect().Findings);

        Assert.Equal(("L/A.cs", 3), (finding.Location!.Path, finding.UndocumentedMembers));
    }

    [Fact]
    public void A_project_outside_the_root_is_named_by_the_way_there()
    {
        var evidence = tree.Expect(new ExpectedProject("../other/A.csproj", "C#", [])).Expect(new ExpectedProject("../third/A.csproj", "C#", [])).Collect();

        Assert.Equal(["../other/A.csproj", "../third/A.csproj"], evidence.Projects.Select(project => project.Path));
    }

    [Fact]
    public void Different_errors_in_two_target_frameworks_are_two()
    {
        LogText Log(int line) => LogText.WithoutFacts().Rule("CS0029", level: "error").Result("CS0029", path: tree.PathOf("A/A.cs"), line: line, level: "error");

        var evidence = tree.Project("A", ("net10.0", Log(1)), ("net9.0", Log(2))).Collect();

        Assert.Equal(Interval.Exactly(2), evidence.BlockingCounts["type_errors"].Value);
    }

    [Fact]
    public void A_library_that_does_not_compile_for_one_target_framework_contradicts_nothing()
    {
        var broken = LogText.WithoutFacts().Rule("CS0029", level: "error").Result("CS0029", path: tree.PathOf("A/A.cs"), level: "error");
        var evidence = tree.Project("A", ("net10.0", LogText.Good()), ("netstandard2.0", broken)).Collect();

        Assert.Equal(MeasurementState.NotMeasured, evidence.Measurements[MetricNames.PublicApi].State);
        Assert.Empty(QualityGate.Judge(evidence, Scorer.Score(evidence, QualityConfiguration.Default), QualityConfiguration.Default, "development").InvalidReasons);
    }

    [Fact]
    public void A_target_without_projects_is_not_measured()
    {
        var evidence = tree.Collect();

        Assert.All(evidence.Measurements.Values, value => Assert.Equal(MeasurementState.NotMeasured, value.State));
        Assert.Equal(Interval.AnyCount, evidence.BlockingCounts["type_errors"].Value);
    }

    [Fact]
    public void A_secret_seen_by_the_compiler_and_by_the_scan_is_one_finding()
    {
        var log = LogText.Good().Rule("LQ6001", tags: ["metric:security.secrets"]).Result("LQ6001", path: tree.PathOf("A/A.cs"), line: 7, column: 3);
        var scan = Scan(Measurement.Measured(2), Secret("A/A.cs", 7, 3), Secret("settings.json", 1, 1));

        var evidence = tree.Project("A", ("net10.0", log)).Collect(scan);

        Assert.Equal(["A/A.cs", "settings.json"], evidence.Findings.Select(finding => finding.Location!.Path));
        Assert.Equal("scan-A/A.cs", evidence.Findings[0].Fingerprint);
        Assert.Equal(["A/A.csproj"], evidence.Findings[0].Projects.ToArray());
        Assert.Equal(Interval.Exactly(2), evidence.Measurements[MetricNames.Secrets].Value);
        Assert.Equal(Interval.Exactly(2), evidence.BlockingCounts["critical_security_issues"].Value);
    }

    [Fact]
    public void A_scan_that_hit_a_limit_leaves_the_count_of_secrets_open()
    {
        var scan = Scan(Measurement.Bounded(Interval.AtLeast(1), "limit", "split"), Secret("settings.json", 1, 1));

        var secrets = tree.Project("A", ("net10.0", LogText.Good())).Collect(scan).Measurements[MetricNames.Secrets];

        Assert.Equal((Interval.AtLeast(1), "limit"), (secrets.Value, secrets.Reason));
    }

    [Fact]
    public void A_fingerprint_survives_lines_moved_reformatted_and_renamed()
    {
        tree.File("A/A.cs", "class A\n{\n    object.ReferenceEquals(1, 2);\n}\n");
        tree.File("A/B.cs", "\n\n\nclass B\r\n{\r\n\r\n\tobject.ReferenceEquals( 1,2 );\r\n}\r\n");

        var before = Fingerprint("A/A.cs", 3);
        var after = Fingerprint("A/B.cs", 7);

        Assert.Equal(before, after);
        Assert.Matches("^[0-9a-f]{64}$", before);
        Assert.NotEqual(before, Fingerprint("A/A.cs", 1));
    }

    [Fact]
    public void Repetitions_of_one_line_have_fingerprints_of_their_own()
    {
        tree.File("A/A.cs", "x();\nx();\nx();\n");
        var log = LogText.Good();
        foreach (var line in new[] { 1, 2, 3 })
            log.Result("CA2013", path: tree.PathOf("A/A.cs"), line: line);

        Assert.Equal(3, tree.Project("A", ("net10.0", log)).Collect().Findings.Select(finding => finding.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_secret_only_the_compiler_saw_is_named_without_its_line()
    {
        var log = LogText.Good().Rule("LQ6001").Result("LQ6001", path: tree.PathOf("A/A.cs"));

        tree.File("A/A.cs", "one");
        var first = Assert.Single(tree.Project("A", ("net10.0", log)).Collect().Findings).Fingerprint;
        tree.File("A/A.cs", "two");

        Assert.Equal(first, Assert.Single(tree.Collect().Findings).Fingerprint);
    }

    [Fact]
    public void Fault_080_Thirty_two_projects_in_any_order_give_the_same_evidence()
    {
        for (var index = 0; index < 32; index++)
        {
            var log = LogText.Good(lines: 10 + index).Result("CA2013", path: tree.PathOf("Shared/S.cs"), line: 2).Result("CA1825", path: tree.PathOf($"P{index}/A.cs"));
            tree.Project($"P{index}", index % 7 == 0 ? fragment => fragment with { LogFormat = "1" } : fragment => fragment, ("net10.0", log), ("net9.0", LogText.Good()));
        }

        var request = tree.Request();
        var expected = Describe(EvidenceCollector.Collect(request));

        Gen.Shuffle(request.Projects.ToArray()).Sample(
            projects =>
            {
                ImmutableArray<ExpectedProject> turned = [.. projects.Select(project => project with { Frameworks = [.. project.Frameworks.Reverse()] })];
                Assert.Equal(expected, Describe(EvidenceCollector.Collect(request with { Projects = turned })));
            },
            iter: 5,
            threads: 1);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Evidence_does_not_depend_on_the_culture(string culture)
    {
        tree.Project("A", ("net10.0", LogText.Good(lines: 12345).Result("CA2013", path: tree.PathOf("A/I.cs")))).LogIsOlderBy("A", TimeSpan.FromSeconds(1234));
        tree.Project("B", ("net10.0", LogText.Good(lines: 12345)));
        var expected = Describe(tree.Collect());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Describe(tree.Collect()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Describe(QualityEvidence evidence) => System.Text.Json.JsonSerializer.Serialize(evidence);

    private string Fingerprint(string path, int line)
    {
        using var other = new Tree();
        var request = other.Project("A", ("net10.0", LogText.Good().Result("CA2013", path: tree.PathOf(path), line: line))).Request();
        return Assert.Single(EvidenceCollector.Collect(request with { Root = tree.Root, Projects = [.. other.Projects.Select(project => project with { Path = other.PathOf(project.Path) })] }).Findings).Fingerprint;
    }

    private static Finding Secret(string path, int line, int column) =>
        new("LQ6001", Severity.High, "secret", new CodeLocation(path, line, column, line, column + 9), [], Confidence.High, null, "scan-" + path);

    private static SecretScanEvidence Scan(Measurement count, params Finding[] findings) => new(
        [.. findings],
        [new Rule("LQ6001", "A secret", MetricNames.Secrets, Severity.High, 8.0m, [798], ["A07:2021"], false, "", null, "LLMChat.Quality")],
        count,
        new EvidenceSource("secrets", "Secrets in files", MeasurementState.Measured, "2 files", null),
        []);
}
