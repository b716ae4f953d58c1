using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting.Terminal;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed class ConsoleVerdictTests
{
    private const string Path = "artifacts/quality/index.html";

    [Fact]
    public void Success_takes_at_most_fifteen_lines()
    {
        var gaps = SampleReports.Unknown with { Verdict = SampleReports.Good.Verdict };

        Assert.InRange(ConsoleVerdict.Lines(gaps, Path).Length, 4, 15);
        Assert.InRange(ConsoleVerdict.Lines(SampleReports.Good, Path).Length, 4, 15);
        Assert.All(ConsoleVerdict.Lines(gaps, Path), line => Assert.Equal(ConsoleLineKind.Message, line.Kind));
    }

    [Fact]
    public void The_path_of_the_report_comes_last() =>
        Assert.Equal("Report: " + Path, ConsoleVerdict.Lines(SampleReports.Rich, Path)[^1].Text);

    [Fact]
    public void Each_condition_that_does_not_pass_has_one_line_with_value_limit_and_remedy()
    {
        var lines = ConsoleVerdict.Lines(SampleReports.Rich, Path);

        Assert.All(SampleReports.Rich.Verdict.Checks, check =>
            Assert.Equal(check.Outcome == Outcome.Pass ? 0 : 1, lines.Count(line => line.Id == check.Id)));
        var coverage = lines.Single(line => line.Id == "LQ9503").Text;
        Assert.Contains("not measured", coverage, StringComparison.Ordinal);
        Assert.Contains("at least 85", coverage, StringComparison.Ordinal);
        Assert.EndsWith("dotnet test", coverage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_condition_names_its_worst_place()
    {
        var line = ConsoleVerdict.Lines(SampleReports.Rich, Path).Single(line => line.Id == "LQ9511");

        Assert.Equal(("src/Shop.Api/appsettings.json", 12, 20), (line.File, line.Line, line.Column));
        Assert.Contains("1 or more, at most 0", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outcome_is_printed_once()
    {
        Assert.Single(ConsoleVerdict.Lines(SampleReports.Rich, Path), line => line.Id == "LQ9702");
        Assert.Single(ConsoleVerdict.Lines(SampleReports.Unknown, Path), line => line.Id == "LQ9703");
        Assert.DoesNotContain(ConsoleVerdict.Lines(SampleReports.Good, Path), line => line.Id is not null);
    }

    [Fact]
    public void Evidence_that_cannot_be_believed_is_an_error_whatever_the_build_does()
    {
        var lines = ConsoleVerdict.Lines(SampleReports.Invalid, Path, _ => BuildReaction.Show);

        Assert.Equal(ConsoleLineKind.Error, lines.Single(line => line.Id == "LQ9704").Kind);
        Assert.Contains(lines, line => line.Text.Contains("compiler errors", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_that_only_warns_prints_no_error()
    {
        var lines = ConsoleVerdict.Lines(SampleReports.Rich, Path, check => BuildStops.Decide(check, QualityBlock.None, isContinuousIntegration: true, isGate: false));

        Assert.DoesNotContain(lines, line => line.Kind == ConsoleLineKind.Error);
        Assert.Equal(ConsoleLineKind.Warning, lines.Single(line => line.Id == "LQ9702").Kind);
    }

    [Fact]
    public void Fault_086_A_value_just_below_its_limit_does_not_look_like_it()
    {
        var check = new Check("quality_threshold", "LQ9501", CheckKind.Threshold, Measurement.Measured(89.9999m), 90, Outcome.Fail, []);
        var report = SampleReports.Good with { Verdict = new("production", VerdictOutcome.Refuse, [check], []) };

        var line = ConsoleVerdict.Lines(report, Path).Single(line => line.Id == "LQ9501").Text;

        Assert.StartsWith("quality_threshold fails: 89.9, at least 90 asked. < 0.01 short.", line, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void Fault_076_No_text_reaches_the_terminal_as_anything_but_text(string text) =>
        Assert.All(ConsoleVerdict.Lines(SampleReports.Saying(text), text), line => Assert.All([line.Text, line.File ?? ""], shown =>
        {
            Assert.DoesNotContain(shown, char.IsControl);
            Assert.DoesNotContain("::", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("##", shown, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', shown);
        }));
}
