using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

public sealed class AnalyzerConfigurationTests
{
    [Fact]
    public void It_yields_to_the_SDKs_own_levels()
    {
        var lines = Text().Split('\n');

        Assert.Contains("is_global = true", lines);
        Assert.Contains("global_level = -101", lines);
    }

    [Fact]
    public void Rules_that_are_off_become_suggestions_and_warnings_stay_what_they_are()
    {
        var text = Text();

        Assert.All(SdkRuleTable.All.Where(row => row.IsAnalyzer), row => Assert.Equal(
            row.Default is SdkDefault.Off or SdkDefault.Suggestion,
            Sets(text, row.Rule.Id, "suggestion")));
        Assert.DoesNotContain("= warning", text, StringComparison.Ordinal);
        Assert.DoesNotContain("= error", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CS1591", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_scores_is_switched_off() =>
        Assert.All(SdkRuleTable.All, row => Assert.False(Sets(Text(), row.Rule.Id, "none")));

    [Fact]
    public void Suggestions_that_count_nowhere_are_not_computed() => Assert.True(Sets(Text(), "CA1305", "none"));

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning")]
    [InlineData("[*.cs]\r\n  dotnet_analyzer_diagnostic.severity=error # strict")]
    [InlineData("Dotnet_Analyzer_Diagnostic.Severity = none")]
    public void A_bulk_line_keeps_its_grip_on_all_rules_that_are_on(string line)
    {
        var text = Text(new AnalyzerSettings { Files = [line] });

        Assert.False(Mentions(text, "CA1825"));
        Assert.False(Mentions(text, "CA1305"));
        Assert.True(Sets(text, "CA2100", "suggestion")); // off by default: bulk lines do not reach it
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.category-Performance.severity = warning")]
    [InlineData("dotnet_analyzer_diagnostic.category-performance.severity = warning")]
    public void A_bulk_line_for_a_category_keeps_its_grip_on_that_category(string line)
    {
        var text = Text(new AnalyzerSettings { Files = ["root = true", line] });

        Assert.False(Mentions(text, "CA1825"));
        Assert.True(Sets(text, "CA2208", "suggestion"));
        Assert.True(Sets(text, "CA1305", "none"));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.CA1825.severity = warning")]
    [InlineData("dotnet_diagnostic.ca1825.severity: error")]
    public void A_rule_the_user_names_is_left_alone(string line) =>
        Assert.False(Mentions(Text(new AnalyzerSettings { Files = [line] }), "CA1825"));

    [Theory]
    [InlineData("")]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning")]
    [InlineData("dotnet_analyzer_diagnostic.category-CodeQuality.severity = error")]
    public void Suggestions_of_ours_stay_suggestions_under_a_bulk_line(string line) =>
        Assert.All(OurRules.Suggestions, id => Assert.True(Sets(Text(new AnalyzerSettings { Files = [line] }), id, "suggestion")));

    [Fact]
    public void A_suggestion_of_ours_that_the_user_names_is_left_alone() =>
        Assert.False(Mentions(Text(new AnalyzerSettings { Files = ["dotnet_diagnostic.LQ5001.severity = warning"] }), "LQ5001"));

    [Fact]
    public void Suggestions_of_ours_are_those_that_the_analyzers_offer_as_information() => Assert.Equal(
        OurRules.Suggestions,
        File.ReadLines(Snapshot.PathOf("src/LLMChat.Quality.Analyzers/AnalyzerReleases.Unshipped.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is [_, _, "Info", _] && cells[0] != OurRules.SourceFacts)
            .Select(cells => cells[0]));

    [Theory]
    [InlineData("")]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning")]
    public void Where_the_SDKs_rules_run_for_us_alone_none_reaches_a_console(string line)
    {
        var text = Text(new AnalyzerSettings { Files = [line], AreSdkRulesOurs = true });

        Assert.All(SdkRuleTable.All.Where(row => row.IsAnalyzer), row => Assert.True(Sets(text, row.Rule.Id, "suggestion")));
        Assert.All(QuietRules.OfDotNet, id => Assert.True(Sets(text, id, "none")));
    }

    [Fact]
    public void Suggestions_of_other_analyzers_are_not_computed_for_our_log() =>
        Assert.All(QuietRules.OfOthers, id => Assert.True(Sets(Text(), id, "none")));

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning")]
    [InlineData("dotnet_analyzer_diagnostic.category-roslynator.severity = warning")]
    [InlineData("dotnet_diagnostic.RCS1001.severity = error")]
    public void A_setting_for_other_analyzers_wins(string line) =>
        Assert.False(Mentions(Text(new AnalyzerSettings { Files = [line] }), "RCS1001"));

    [Fact]
    public void A_commented_line_is_no_setting() =>
        Assert.True(Sets(Text(new AnalyzerSettings { Files = ["# dotnet_analyzer_diagnostic.severity = warning"] }), "CA1825", "suggestion"));

    [Fact]
    public void Warnings_as_errors_and_rule_sets_keep_their_grip()
    {
        Assert.False(Mentions(Text(new AnalyzerSettings { WarningsAsErrors = "$(WarningsAsErrors);CA1305, CA1825" }), "CA1305"));
        Assert.False(Sets(Text(new AnalyzerSettings { HasRuleSet = true }), "CA1305", "none"));
    }

    [Fact]
    public void A_log_of_the_users_own_keeps_every_suggestion() =>
        Assert.DoesNotContain("= none", Text(new AnalyzerSettings { IsOwnLog = true }), StringComparison.Ordinal);

    [Fact]
    public void What_the_user_switches_off_is_listed()
    {
        var settings = new AnalyzerSettings
        {
            Files = ["dotnet_diagnostic.CA1825.severity = none\ndotnet_diagnostic.CA2208.severity = silent\ndotnet_diagnostic.CA1305.severity = none", "dotnet_diagnostic.CA1852.severity = suggestion"],
            NoWarn = "1701;1702;CS0168;0219; CA2013",
        };

        Assert.Equal(["CA1825", "CA2013", "CA2208", "CS0168", "CS0219"], AnalyzerConfiguration.Write(settings).DisabledRules.ToArray());
    }

    [Fact]
    public void A_bulk_line_that_switches_off_lists_every_rule_that_was_on_and_has_no_line_of_its_own()
    {
        var off = AnalyzerConfiguration.Write(new AnalyzerSettings { Files = ["dotnet_analyzer_diagnostic.severity = none", "dotnet_diagnostic.CA1825.severity = warning"] }).DisabledRules;

        Assert.Contains("CA2013", off);
        Assert.DoesNotContain("CA1825", off);
        Assert.DoesNotContain("CA2100", off);
    }

    [Fact]
    public void The_same_settings_give_the_same_text() => Assert.Equal(Text(), Text());

    private static string Text(AnalyzerSettings? settings = null) => AnalyzerConfiguration.Write(settings ?? new AnalyzerSettings()).Text;

    private static bool Sets(string text, string id, string severity) => text.Contains($"\ndotnet_diagnostic.{id}.severity = {severity}\n", StringComparison.Ordinal);

    private static bool Mentions(string text, string id) => text.Contains($".{id}.", StringComparison.Ordinal);
}
