using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.GitHub;

namespace LLMChat.Quality.Core.Tests.Reporting.GitHub;

public sealed class AnnotationsTests
{
    [Fact]
    public void There_are_at_most_ten_and_the_last_says_how_many_more()
    {
        var annotations = Of(SampleReports.Huge(30_000));

        Assert.Equal(10, annotations.Count);
        Assert.Equal(AnnotationLevel.Notice, annotations[^1].Level);
        Assert.Matches("^[23][0-9],[0-9]{3} more: ", annotations[^1].Message);
    }

    [Fact]
    public void The_places_of_a_failed_blocking_rule_come_first()
    {
        var report = SampleReports.Rich;
        var blocking = report.Verdict.Checks.First(check => check is { Kind: CheckKind.BlockingRule, Outcome: Outcome.Fail, Places.IsEmpty: false });

        var first = Of(report)[0];

        Assert.Equal(AnnotationLevel.Error, first.Level);
        Assert.Equal(blocking.Places[0].Location!.Path, first.File);
        Assert.Equal(blocking.Places[0].Location!.Line, first.Line);
        Assert.StartsWith(blocking.Name + " fails. ", first.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_an_error_that_says_what_would_measure_it() =>
        Assert.Contains(Of(SampleReports.Unknown), annotation => annotation is { Level: AnnotationLevel.Error, File: null } && annotation.Message.Contains("is unknown", StringComparison.Ordinal));

    [Fact]
    public void Where_the_gate_opens_nothing_is_an_error()
    {
        var annotations = Of(SampleReports.Good);

        Assert.NotEmpty(annotations);
        Assert.All(annotations, annotation => Assert.NotEqual(AnnotationLevel.Error, annotation.Level));
    }

    [Fact]
    public void A_finding_is_named_once() =>
        Assert.Distinct(Of(SampleReports.Rich).Where(annotation => annotation.File is not null).Select(annotation => (annotation.File, annotation.Line, annotation.Title)));

    [Fact]
    public void What_was_accepted_is_not_named()
    {
        var report = SampleReports.Good;
        var accepted = report with { Evidence = report.Evidence with { Findings = [.. report.Evidence.Findings.Select(finding => finding with { Suppression = new("inSource", "It is meant.") })] } };

        Assert.Empty(Of(accepted));
    }

    [Fact]
    public void A_place_outside_the_checked_out_repository_is_none() =>
        Assert.All(Annotations.Of(SampleReports.Rich, _ => null), annotation => Assert.True(annotation is { File: null, Line: 0 }));

    private static IReadOnlyList<Annotation> Of(QualityReport report) => Annotations.Of(report, path => path);
}
