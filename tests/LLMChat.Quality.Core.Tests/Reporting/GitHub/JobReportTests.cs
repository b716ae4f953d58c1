using System.Diagnostics;
using System.Text;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.GitHub;
using LLMChat.Quality.Core.Reporting.Markdown;
using LLMChat.Quality.Core.Reporting.Terminal;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Reporting.GitHub;

public sealed class JobReportTests : IDisposable
{
    private const int Limit = 1024 * 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly GitHubJob _job;

    public JobReportTests()
    {
        Directory.CreateDirectory(_folder["work/repo/artifacts/quality"]);
        _job = new("1/1/build", _folder["work/repo"], _folder.Write("temp/summary", ""), _folder.Write("temp/output", ""));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_variables_of_the_runner_are_read_only_in_GitHub_Actions()
    {
        var variables = new Dictionary<string, string?> { ["GITHUB_RUN_ID"] = "7", ["GITHUB_RUN_ATTEMPT"] = "2", ["GITHUB_JOB"] = "build", ["GITHUB_WORKSPACE"] = "/w", ["GITHUB_STEP_SUMMARY"] = "/s", ["GITHUB_OUTPUT"] = "/o" };
        Assert.Null(GitHubJob.Read(variables.GetValueOrDefault));

        variables["GITHUB_ACTIONS"] = "true";

        Assert.Equal(new GitHubJob("7/2/build", "/w", "/s", "/o"), GitHubJob.Read(variables.GetValueOrDefault));

        variables["QualityTryWork"] = "/t";
        Assert.Null(GitHubJob.Read(variables.GetValueOrDefault));
    }

    [Fact]
    public void Every_output_is_on_the_page_about_reports() =>
        Snapshot.MatchesPart("sdk/docs/reports.md", "outputs", string.Concat(
        [
            "| output | holds |\n| --- | --- |\n",
            .. JobOutput.All.Select(output => $"| `{output.Name}` | {output.Meaning} |\n"),
        ]));

    [Fact]
    public void Summary_outputs_and_annotations_are_there()
    {
        var lines = Publish(SampleReports.Rich);

        Assert.Equal("\n" + Encoding.UTF8.GetString(MarkdownSummary.Render(SampleReports.Rich)), File.ReadAllText(_job.SummaryFile));
        Assert.All(lines, line => Assert.Equal(ConsoleLineKind.Command, line.Kind));
        Assert.InRange(lines.Length, 1, 10);
        Assert.Equal(JobOutput.All.Select(output => output.Name), Outputs().Keys);
    }

    [Fact]
    public void Outputs_are_numbers_and_words()
    {
        Publish(SampleReports.Good);

        var outputs = Outputs();
        Assert.Equal("allow", outputs["quality-outcome"]);
        Assert.Equal("pass", outputs["security-status"]);
        Assert.Equal("production", outputs["environment"]);
        Assert.Equal("artifacts/quality", outputs["report-path"]);
        Assert.Equal(outputs["quality-score-low"], outputs["quality-score"]);
        Assert.Equal(outputs["quality-score-high"], outputs["quality-score"]);
        Assert.Matches("^[0-9]+\\.[0-9]$", outputs["coverage"]);
    }

    [Fact]
    public void What_was_not_measured_is_no_number()
    {
        Publish(SampleReports.Unknown);

        var outputs = Outputs();
        Assert.Equal("not measured", outputs["coverage"]);
        Assert.Contains(" to ", outputs["quality-score"], StringComparison.Ordinal);
        Assert.Equal("unknown", outputs["security-status"]);
        Assert.NotEqual(outputs["quality-score-high"], outputs["quality-score-low"]);
    }

    [Fact]
    public void Evidence_that_cannot_be_believed_shows_no_security()
    {
        var passing = SampleReports.Good with { Verdict = SampleReports.Good.Verdict with { Outcome = VerdictOutcome.Invalid, InvalidReasons = ["It says two things."] } };
        Publish(passing);

        Assert.Equal("unknown", Outputs()["security-status"]);
    }

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void Fault_076_No_text_sets_another_output_or_prints_another_command(string text)
    {
        var lines = JobReport.Publish(SampleReports.Saying(text), _folder["work/repo/artifacts/quality"], _folder["work/repo"], _job);

        Assert.Equal(JobOutput.All.Select(output => output.Name), Outputs().Keys);
        Assert.All(Outputs().Values, value => Assert.DoesNotContain('\n', value));
        Assert.All(lines, line => Assert.Contains(Runner.Command(line.Text)!.Value.Name, (string[])["error", "warning", "notice"]));
        Assert.All(lines, line => Assert.DoesNotContain(line.Text, char.IsControl));
    }

    [Fact]
    public void Fault_076_A_folder_that_sets_an_output_sets_none()
    {
        var folder = "artifacts/x\nghadelimiter_1\nquality-outcome=allow\n";

        var outputs = Runner.Outputs(JobOutput.Lines(SampleReports.Bad, folder, "ghadelimiter_1"));

        Assert.Equal("refuse", outputs["quality-outcome"]);
        Assert.Equal(JobOutput.All.Length, outputs.Count);
    }

    [Fact]
    public void A_verdict_is_shown_once_in_a_job_and_its_outputs_in_every_step()
    {
        Publish(SampleReports.Rich);
        var next = _job with { SummaryFile = _folder.Write("temp/summary2", ""), OutputFile = _folder.Write("temp/output2", "") };

        var lines = Publish(SampleReports.Rich, next);

        Assert.Empty(lines);
        Assert.Empty(File.ReadAllText(next.SummaryFile));
        Assert.NotEmpty(File.ReadAllText(next.OutputFile));
    }

    [Fact]
    public void Another_verdict_or_another_job_is_shown_too()
    {
        Assert.NotEmpty(Publish(SampleReports.Rich));
        Assert.NotEmpty(Publish(SampleReports.Bad));
        Assert.Empty(Publish(SampleReports.Rich));

        Assert.NotEmpty(Publish(SampleReports.Rich, _job with { Id = "1/2/build" }));
    }

    [Fact]
    public void Fault_075_A_summary_that_is_nearly_full_is_left_as_it_is()
    {
        var before = new string('x', Limit - 100);
        File.WriteAllText(_job.SummaryFile, before);

        var lines = Publish(SampleReports.Rich);

        Assert.Equal(before, File.ReadAllText(_job.SummaryFile));
        Assert.Equal("LQ9412", lines[0].Id);
        Assert.Equal(ConsoleLineKind.Warning, lines[0].Kind);
        Assert.NotEmpty(Outputs());
    }

    [Fact]
    public void What_others_wrote_stays()
    {
        File.WriteAllText(_job.SummaryFile, "theirs");
        File.WriteAllText(_job.OutputFile, "theirs=1\n");

        Publish(SampleReports.Rich);

        Assert.StartsWith("theirs\n", File.ReadAllText(_job.SummaryFile), StringComparison.Ordinal);
        Assert.Equal("1", Outputs()["theirs"]);
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("missing")]
    [InlineData("folder")]
    [InlineData("repository")]
    [InlineData("link")]
    [InlineData("nul")]
    public void A_file_that_cannot_be_the_runners_is_a_warning_and_nothing_is_written(string kind)
    {
        var inside = _folder.Write("work/repo/src/A.cs", "class A;");
        var path = kind switch
        {
            "relative" => "temp/summary",
            "missing" => _folder["temp/missing"],
            "folder" => _folder["temp"],
            "repository" => inside,
            "link" => File.CreateSymbolicLink(_folder["temp/link"], inside).FullName,
            _ => _folder["temp/a\0b"],
        };

        var lines = Publish(SampleReports.Rich, _job with { SummaryFile = path, OutputFile = path });

        Assert.Equal(2, lines.Count(line => line is { Kind: ConsoleLineKind.Warning, Id: "LQ9412" }));
        Assert.Equal("class A;", File.ReadAllText(inside));
        Assert.False(File.Exists(_folder["temp/missing"]));
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var make = Process.Start("mkfifo", [_folder["temp/pipe"]]))
            make.WaitForExit();

        var lines = Publish(SampleReports.Rich, _job with { SummaryFile = _folder["temp/pipe"] });

        Assert.Equal("LQ9412", lines[0].Id);
    }

    [Fact]
    public void A_job_is_not_told_of_a_tree_that_is_not_in_its_workspace()
    {
        var lines = JobReport.Publish(SampleReports.Rich, _folder["elsewhere"], _folder["elsewhere"], _job);

        Assert.Empty(lines);
        Assert.Empty(File.ReadAllText(_job.SummaryFile));
        Assert.Empty(File.ReadAllText(_job.OutputFile));
    }

    [Fact]
    public void Places_are_named_as_the_checked_out_repository_knows_them()
    {
        var lines = JobReport.Publish(SampleReports.Rich, _folder["work/repo/artifacts/quality"], _folder["work/repo/inner"], _job);

        var places = lines.Select(line => Runner.Command(line.Text)!.Value.Properties.GetValueOrDefault("file")).OfType<string>();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.StartsWith("inner/", place, StringComparison.Ordinal));
    }

    private Dictionary<string, string> Outputs() => Runner.Outputs(File.ReadAllText(_job.OutputFile));

    private System.Collections.Immutable.ImmutableArray<ConsoleLine> Publish(QualityReport report, GitHubJob? job = null) =>
        JobReport.Publish(report, _folder["work/repo/artifacts/quality"], _folder["work/repo"], job ?? _job);
}
