using LLMChat.Quality.Core.Gate.Weakened;

namespace LLMChat.Quality.Core.Tests.Gate.Weakened;

public sealed class RuleLinesTests
{
    [Theory]
    [InlineData("dotnet_diagnostic.CA1000.severity = error", "dotnet_diagnostic.CA1000.severity = warning", "dotnet_diagnostic.ca1000.severity is lowered from error to warning.")]
    [InlineData("", "dotnet_diagnostic.CA1000.severity = none # quiet", "dotnet_diagnostic.ca1000.severity is set to none.")]
    [InlineData("", "dotnet_analyzer_diagnostic.category-Security.severity = silent", "dotnet_analyzer_diagnostic.category-security.severity is set to silent.")]
    [InlineData("dotnet_diagnostic.CA1000.severity = warning", "", "dotnet_diagnostic.ca1000.severity, which was warning, is no longer set.")]
    [InlineData("", "generated_code = true", "generated_code hides source from rules.")]
    public void A_rule_that_is_heard_less_is_a_weakening(string before, string now, string message) => Assert.Equal([message], Compare(before, now));

    [Theory]
    [InlineData("dotnet_diagnostic.CA1000.severity = warning", "dotnet_diagnostic.CA1000.severity = error")]
    [InlineData("dotnet_diagnostic.CA1000.severity = none", "")]
    [InlineData("dotnet_diagnostic.CA1000.severity = none", "dotnet_diagnostic.CA1000.severity = suggestion")]
    [InlineData("dotnet_diagnostic.CA1000.severity = warning", "dotnet_diagnostic.CA1000.severity   =  WARNING ; as before")]
    [InlineData("", "dotnet_diagnostic.CA1000.severity = suggestion")]
    [InlineData("", "indent_size = 4")]
    [InlineData("", "# dotnet_diagnostic.CA1000.severity = none")]
    public void A_rule_that_is_heard_as_before_or_more_is_none(string before, string now) => Assert.Empty(Compare(before, now));

    [Fact]
    public void A_line_that_moved_to_another_file_is_none() => Assert.Empty(RuleLines.Weakened(
        [.. RuleLine.Read(".editorconfig", "[*.cs]\ndotnet_diagnostic.CA1000.severity = none\ndotnet_diagnostic.CA1001.severity = error")],
        [.. RuleLine.Read("src/.globalconfig", "dotnet_diagnostic.CA1000.severity = none\ndotnet_diagnostic.CA1001.severity = error")]));

    [Fact]
    public void The_place_is_the_line_of_today() => Assert.Equal(
        (".editorconfig", 4),
        RuleLines.Weakened([], [.. RuleLine.Read(".editorconfig", "root = true\r\n\r\n[*.cs]\r\ndotnet_diagnostic.CA1000.severity = none\r\n")]).Select(one => (one.Line.File, one.Line.Line)).Single());

    private static IEnumerable<string> Compare(string before, string now) =>
        RuleLines.Weakened([.. RuleLine.Read(".editorconfig", "[*.cs]\n" + before)], [.. RuleLine.Read(".editorconfig", "[*.cs]\n" + now)]).Select(one => one.Message);
}
