using System.Text.RegularExpressions;
using LLMChat.Quality.Secrets.Tests.Examples;

namespace LLMChat.Quality.Secrets.Tests;

public class SecretRulesTests
{
    public static TheoryData<string> Ids => [.. SecretRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Ids_and_names_are_unique_and_sorted_and_in_room_six()
    {
        var ids = SecretRules.All.Select(rule => rule.Id).ToList();
        Assert.Equal(ids.Distinct().OrderBy(id => id, StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, SecretRules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^LQ6[0-9]{3}$", id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_says_what_it_finds_how_bad_it_is_and_what_to_do(string id)
    {
        var rule = Rule(id);
        Assert.NotEmpty(rule.Title);
        Assert.NotEmpty(rule.Remedy);
        Assert.NotEmpty(rule.Keywords);
        Assert.NotEmpty(rule.Cwe);
        Assert.Contains(rule.Owasp, category => category.EndsWith(":2021", StringComparison.Ordinal));
        Assert.Contains(rule.Owasp, category => category.EndsWith(":2025", StringComparison.Ordinal));
        Assert.InRange(rule.SecuritySeverity, 0.1m, 10m);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Name);
        Assert.True(rule.Pattern is null != rule.Structure is null, "A rule has a pattern or a structure.");
        Assert.InRange(rule.Window.After, 1, 20_000);
        Assert.All(rule.Keywords, keyword => Assert.InRange(keyword.Length, 3, 40));
    }

    [Fact]
    public void No_pattern_looks_around_or_back_so_that_all_run_in_linear_time()
    {
        foreach (var rule in SecretRules.All.Where(rule => rule.Pattern is not null))
        {
            Assert.DoesNotMatch(@"\(\?(?:[=!]|<[=!]|>|\()|\\[1-9]|\\k", rule.Pattern!);
            Assert.Contains("value", new Regex(rule.Pattern!, RegexOptions.NonBacktracking).GetGroupNames());
        }
    }

    [Fact]
    public void Every_rule_has_examples_and_every_example_a_rule() =>
        Assert.Equal(SecretRules.All.Select(rule => rule.Id), AllExamples.ByRule.Keys.OrderBy(id => id, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_finds_its_examples_at_their_places_and_as_sure_as_they_say(string id)
    {
        var positives = AllExamples.ByRule[id].Positives;
        Assert.True(positives.Length >= 3, "Three positives at least.");
        foreach (var positive in positives)
        {
            var match = Assert.Single(Scan.Text(positive.Text, positive.Path), match => match.RuleId == id);
            Assert.Equal(positive.Value, positive.Text.Substring(match.Offset, match.Length));
            Assert.True(match.Confidence == positive.Confidence, $"{match.Confidence} for a {positive.Confidence} example of {positive.Path}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_passes_over_its_near_misses(string id)
    {
        var nearMisses = AllExamples.ByRule[id].NearMisses;
        Assert.True(nearMisses.Length >= 5, "Five near misses at least.");
        for (var index = 0; index < nearMisses.Length; index++)
            Assert.False(Scan.Text(nearMisses[index].Text, nearMisses[index].Path).Any(match => match.RuleId == id), $"{id} near miss {index}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_example_contains_a_keyword_of_its_rule(string id)
    {
        foreach (var positive in AllExamples.ByRule[id].Positives)
            Assert.Contains(Rule(id).Keywords, keyword => positive.Text.Contains(keyword, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "sdk", "docs", "rules"), "LQ6*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(SecretRules.All.Select(rule => rule.Id), pages);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_names_its_rule_and_has_the_usual_parts(string id)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "sdk", "docs", "rules", $"{id}.md"));
        Assert.StartsWith($"# {id}: {Rule(id).Title}\n", page, StringComparison.Ordinal);
        foreach (var part in new[] { "**Why.**", "**Bad**", "**Good**", "**If it has leaked.**", "**Accept one with a reason.**" })
            Assert.Contains($"\n{part}", page, StringComparison.Ordinal);
        Assert.Empty(Scan.Text(page, $"{id}.md"));
    }

    private static SecretRule Rule(string id) => SecretRules.All.Single(rule => rule.Id == id);
}
