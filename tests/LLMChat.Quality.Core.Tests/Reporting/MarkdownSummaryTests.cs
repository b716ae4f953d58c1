using System.Text;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Markdown;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed class MarkdownSummaryTests
{
    private const int GitHubDropsIt = 1_000_000;

    [Fact]
    public void Fault_075_A_large_report_gives_a_small_summary_worst_first()
    {
        var summary = MarkdownSummary.Render(SampleReports.Huge(30_000));

        Assert.InRange(summary.Length, 1, 20_000);
        Assert.Contains("29,990 more findings in quality-report.json.", Encoding.UTF8.GetString(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_075_Half_a_million_characters_in_every_text_stay_below_the_limit() =>
        Assert.InRange(MarkdownSummary.Render(SampleReports.Saying(new string('|', 500_000))).Length, 1, GitHubDropsIt);

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void Fault_075_Hostile_text_changes_no_table(string text) =>
        Assert.Equal(Shape(SampleReports.Saying("harmless")), Shape(SampleReports.Saying(text)));

    [Fact]
    public void A_command_is_code_and_a_sentence_is_not()
    {
        var summary = Encoding.UTF8.GetString(MarkdownSummary.Render(SampleReports.Rich));

        Assert.Contains("| `dotnet test` |", summary, StringComparison.Ordinal);
        Assert.Contains("| dotnet restore, with a package source that has vulnerability data |", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_the_solution_leaves_out_is_named()
    {
        var evidence = SampleReports.Rich.Evidence;
        var leftOut = SampleReports.Rich with { Evidence = evidence with { Problems = [.. evidence.Problems, ProjectProblems.LeftOut("tools/Left.csproj")] } };

        Assert.Contains("| tools/Left.csproj |", Encoding.UTF8.GetString(MarkdownSummary.Render(leftOut)), StringComparison.Ordinal);
    }

    /// <summary>How many cells each line has: bars that no backslash precedes.</summary>
    private static IEnumerable<int> Shape(QualityReport report) =>
        Encoding.UTF8.GetString(MarkdownSummary.Render(report)).Split('\n').Select(line => line.Where((character, index) => character == '|' && (index == 0 || line[index - 1] != '\\')).Count());
}
