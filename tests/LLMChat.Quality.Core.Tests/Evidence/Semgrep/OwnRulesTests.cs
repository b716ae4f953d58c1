using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence.Scanners;
using LLMChat.Quality.Core.Evidence.Semgrep;

namespace LLMChat.Quality.Core.Tests.Evidence.Semgrep;

public sealed partial class OwnRulesTests
{
    private static readonly string[] Rules = [.. OwnRules.Text.ReplaceLineEndings("\n").Split("\n  - id: ").Skip(1)];

    public static TheoryData<string> All => [.. Rules];

    [Fact]
    public void There_are_as_many_rules_as_the_documentation_says_each_with_a_name_of_its_own()
    {
        var names = Rules.Select(rule => rule.Split('\n')[0]).ToArray();

        Assert.Equal(10, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Matches("^quality\\.csharp\\.[a-z-]+$", name));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_names_its_weakness_categories_confidence_and_number(string rule)
    {
        Assert.Single(Line("languages", "^\\[(csharp|regex)\\]$").Matches(rule));
        Assert.Single(Line("severity", "^(ERROR|WARNING)$").Matches(rule));
        Assert.Single(Line("message", "^.{40,}\\.$").Matches(rule));
        Assert.Single(Line("shortDescription", "^.{10,80}$").Matches(rule));
        Assert.Single(Line("confidence", "^(HIGH|MEDIUM|LOW)$").Matches(rule));
        Assert.Single(Line("security-severity", "^\"[1-9]\\.[0-9]\"$").Matches(rule));
        Assert.NotNull(Weakness.NumberOf(Line("cwe", "^.+$").Match(rule).Value));
        Assert.Equal(2, Category().Count(Line("owasp", "^.+$").Match(rule).Value));
    }

    private static Regex Line(string key, string value) => new($"^ +{key}: {value.Trim('^', '$')}$", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    [GeneratedRegex("A[0-9]{2}:20(?:21|25)")]
    private static partial Regex Category();
}
