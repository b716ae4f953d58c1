using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

public sealed class SdkRuleTableTests
{
    // dataflow rules whose cost grows faster than the code, and the two analyzers that doubled the compile time of a 40,000-line library
    private static readonly string[] TooExpensive =
    [
        "CA1062", "CA1303", "CA1501", "CA1502", "CA1505", "CA1506", "CA1508", "CA2000", "CA2213", "CA5389", "CA5390", "CA5403",
        .. Enumerable.Range(3001, 12).Select(number => $"CA{number}"),
    ];

    [Fact]
    public void Every_id_stands_there_once_and_quiet_rules_are_not_scored() =>
        Assert.Equal(
            SdkRuleTable.All.Length + QuietRules.OfDotNet.Length,
            SdkRuleTable.All.Select(row => row.Rule.Id).Concat(QuietRules.OfDotNet).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_row_is_complete() => Assert.All(SdkRuleTable.All, row =>
    {
        Assert.NotEmpty(row.Rule.Title);
        Assert.Equal(row.Rule.Metric == MetricNames.SecurityFindings, row.Rule.IsSecurity);
        Assert.Equal(row.Rule.IsSecurity, row.Rule.Cwe.Length > 0);
        Assert.Equal(row.Rule.IsSecurity, row.Rule.Owasp.Any(category => category.EndsWith(":2021", StringComparison.Ordinal)));
        Assert.Equal(row.Rule.IsSecurity, row.Rule.Owasp.Any(category => category.EndsWith(":2025", StringComparison.Ordinal)));
        Assert.Equal(row.Rule is { IsSecurity: false, Severity: Severity.Critical }, row.Rule.IsCriticalBug && row.IsAnalyzer);
        Assert.False(RuleCatalog.IsCompilerError(row.Rule));
        Assert.InRange(row.Rule.SecuritySeverity ?? 5, 0.1m, 10);
    });

    [Fact]
    public void At_least_ten_rules_are_critical_bugs() =>
        Assert.True(SdkRuleTable.All.Count(row => row is { IsAnalyzer: true, Rule.IsCriticalBug: true }) >= 10);

    [Fact]
    public void Rules_that_cost_more_than_they_find_are_not_switched_on() =>
        Assert.DoesNotContain(SdkRuleTable.All, row => TooExpensive.Contains(row.Rule.Id));

    [Fact]
    public void Documentation_warnings_do_not_score_because_a_setting_decides_whether_they_exist() =>
        Assert.All(DocumentationRules.All, row => Assert.Null(row.Rule.Metric));

    [SdkFact]
    public void Every_id_of_ours_exists_in_the_newest_SDK()
    {
        var known = SdkFolder.Severities("all").Keys.Concat(SdkFolder.Severities("none").Keys).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(SdkRuleTable.All.Where(row => row.IsAnalyzer && !known.Contains(row.Rule.Id)).Select(row => row.Rule.Id));
        Assert.Empty(QuietRules.OfDotNet.Where(id => !known.Contains(id)));
    }

    [SdkFact]
    public void What_is_on_by_default_is_what_the_SDK_must_switch_off_for_AnalysisMode_None()
    {
        var on = SdkFolder.Severities("none").Where(rule => rule.Value == "none").Select(rule => rule.Key).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            SdkRuleTable.All.Where(row => row.IsAnalyzer && on.Contains(row.Rule.Id)).Select(row => row.Rule.Id).Order(StringComparer.Ordinal),
            SdkRuleTable.All.Where(row => row.IsAnalyzer && row.Default != SdkDefault.Off).Select(row => row.Rule.Id).Order(StringComparer.Ordinal));
    }
}
