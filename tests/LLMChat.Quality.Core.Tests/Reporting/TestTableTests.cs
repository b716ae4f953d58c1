using System.Text;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Html;
using LLMChat.Quality.Core.Reporting.Markdown;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed class TestTableTests
{
    private static readonly Problem NotRun = new("LQ9210", "Its tests were not run.", "dotnet test");

    [Fact]
    public void The_summary_shows_each_layer_and_all_together() => Assert.Contains(
        """
        | Layer | Passed | Failed | Skipped | Lines | Branches | Methods |
        | --- | --- | --- | --- | --- | --- | --- |
        | unit | 8 | 1 | 2 | 66.6 (2 of 3) | – | 50.0 (1 of 2) |
        | integration | – | – | – | – | – | – (not all measured) |
        | all | 8 | 1 | 2 | 66.6 (2 of 3) | – | 50.0 (1 of 2) (not all measured) |
        """.ReplaceLineEndings("\n"),
        Encoding.UTF8.GetString(MarkdownSummary.Render(With(Unit(), Integration()))),
        StringComparison.Ordinal);

    [Fact]
    public void One_layer_is_not_shown_twice() => Assert.DoesNotContain("| all |", Encoding.UTF8.GetString(MarkdownSummary.Render(With(Unit()))), StringComparison.Ordinal);

    [Fact]
    public void The_page_shows_them_too()
    {
        var page = Encoding.UTF8.GetString(ReportPage.Render(With(Unit(), Integration())));

        Assert.Contains("66.6 (2 of 3)", page, StringComparison.Ordinal);
        Assert.Contains("<code>integration</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No project of the target holds tests.", page, StringComparison.Ordinal);
    }

    private static QualityReport With(params TestProject[] projects) =>
        SampleReports.Rich with { Evidence = SampleReports.Rich.Evidence with { Tests = new TestEvidence([.. projects], new CoverageMap(), []) } };

    private static TestProject Unit()
    {
        var coverage = new CoverageMap();
        foreach (var (line, hits) in new[] { (1, 4), (2, 1), (3, 0) })
            coverage.File("src/Cart.cs").AddLine(line, hits);
        coverage.File("src/Cart.cs").AddMethod("Total", isCovered: true);
        coverage.File("src/Cart.cs").AddMethod("Empty", isCovered: false);
        return new("tests/Unit.csproj", TestLayer.Unit, [new TestRun("net10.0", new TestResults(8, 1, 2, TimeSpan.Zero, []), coverage, null, null)]);
    }

    private static TestProject Integration() => new("tests/Integration.csproj", TestLayer.Integration, [new TestRun("net10.0", null, null, NotRun, null)]);
}
