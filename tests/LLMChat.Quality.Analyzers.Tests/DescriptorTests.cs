using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Tests;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Tests;

/// <summary>What every rule must carry, checked for every rule.</summary>
public sealed partial class DescriptorTests
{
    private static readonly string[] Metrics =
    [
        "code_quality.findings", "code_quality.complexity", "code_quality.maintainability", "security.code", "security.secrets", "performance.findings", "testing.quality", "documentation.public_api", "documentation.comments",
    ];

    public static TheoryData<string> Ids => [.. RuleTable.All.Select(rule => rule.Id)];

    public static TheoryData<string> ScoredIds => [.. RuleTable.Scored.Select(rule => rule.Id)];

    public static TheoryData<string> ReportIds => [.. ReportRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_id_is_there_once() => Assert.Equal(RuleTable.All.Select(rule => rule.Id).Distinct(), RuleTable.All.Select(rule => rule.Id));

    [Fact]
    public void The_index_lists_every_rule() => Snapshot.Matches("sdk/docs/rules/README.md", RuleTable.ToMarkdown());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_begins_with_its_id_and_its_help_link_points_there(string id)
    {
        var rule = RuleTable.Of(id);
        var page = File.ReadAllText(Snapshot.PathOf($"sdk/docs/rules/{id}.md"));

        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        Assert.Equal($"https://github.com/llmchat/LLMChat.Quality/blob/main/sdk/docs/rules/{id}.md", rule.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(ReportIds))]
    public void Every_rule_of_the_report_has_a_page_and_an_id_of_its_own(string id)
    {
        var rule = ReportRules.All.Single(rule => rule.Id == id);

        Assert.StartsWith($"# {id}: {rule.Title}", File.ReadAllText(Snapshot.PathOf($"sdk/docs/rules/{id}.md")), StringComparison.Ordinal);
        Assert.DoesNotContain(RuleTable.All, other => other.Id == id);
        Assert.EndsWith($"{id}.md", rule.HelpUri, StringComparison.Ordinal);
        Assert.NotNull(rule.Metric);
    }

    [Theory]
    [MemberData(nameof(ScoredIds))]
    [MemberData(nameof(ReportIds))]
    public void Every_page_says_why_and_how_to_suppress_with_a_reason(string id)
    {
        var page = File.ReadAllText(Snapshot.PathOf($"sdk/docs/rules/{id}.md"));

        foreach (var part in new[] { "Why", "Bad", "Good", "Suppress" })
            Assert.Contains(part, page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_says_what_is_wrong_in_a_plain_sentence(string id)
    {
        var rule = RuleTable.Of(id);

        Assert.False(rule.Title.ToString().EndsWith('.'));
        Assert.False(rule.MessageFormat.ToString().EndsWith('.'));
        Assert.EndsWith(".", rule.Description.ToString(), StringComparison.Ordinal);
        Assert.Contains(rule.Category, new[] { "CodeQuality", "Security", "Performance", "Testing", "Documentation" });
    }

    [Theory]
    [MemberData(nameof(ScoredIds))]
    public void Every_rule_carries_metric_and_severity(string id)
    {
        var rule = RuleTable.Of(id);

        Assert.Contains(Assert.Single(rule.CustomTags, tag => tag.StartsWith("metric:", StringComparison.Ordinal))["metric:".Length..], Metrics);
        Assert.Matches("^severity:(low|medium|high|critical)$", Assert.Single(rule.CustomTags, tag => tag.StartsWith("severity:", StringComparison.Ordinal)));
        Assert.All(rule.CustomTags, tag => Assert.Matches(KnownTag(), tag));
    }

    [Theory]
    [MemberData(nameof(ScoredIds))]
    public void Only_security_rules_carry_a_security_severity_and_they_cannot_be_configured_away(string id)
    {
        var rule = RuleTable.Of(id);
        var isSecurity = rule.CustomTags.Any(tag => tag.StartsWith("metric:security.", StringComparison.Ordinal));

        Assert.Equal(isSecurity, id.StartsWith("LQ2", StringComparison.Ordinal) || id.StartsWith("LQ6", StringComparison.Ordinal));
        Assert.Equal(isSecurity ? 1 : 0, rule.CustomTags.Count(tag => tag.StartsWith("security-severity:", StringComparison.Ordinal)));
        Assert.Equal(isSecurity, rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        Assert.True(!isSecurity || rule.CustomTags.Any(tag => tag.StartsWith("CWE-", StringComparison.Ordinal)), "A security rule names its CWE.");
    }

    [Fact]
    public void Every_rule_stands_in_a_release_file() => Assert.Equal(
        RuleTable.All.Where(rule => !rule.Id.StartsWith("LQ6", StringComparison.Ordinal)).Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}"),
        new[] { "Shipped", "Unshipped" }
            .SelectMany(kind => File.ReadLines(Snapshot.PathOf($"src/LLMChat.Quality.Analyzers/AnalyzerReleases.{kind}.md")))
            .Where(line => line.StartsWith("LQ", StringComparison.Ordinal))
            .Select(line => line[..line.LastIndexOf(" | ", StringComparison.Ordinal)])
            .Order(StringComparer.Ordinal));

    [GeneratedRegex("""^(metric:[a-z_.]+|severity:[a-z]+|security-severity:(10\.0|[0-9]\.[0-9])|CWE-[0-9]+|OWASP-A[0-9]{2}:20[0-9]{2}|critical-bug|NotConfigurable|CompilationEnd)$""")]
    private static partial Regex KnownTag();
}
