using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Tests.Configuration;

public sealed class SemgrepSettingsTests
{
    [Fact]
    public void Without_the_section_Semgrep_is_off_with_the_rules_of_the_package()
    {
        var semgrep = QualityConfiguration.Default.Semgrep;

        Assert.Equal((SemgrepPolicy.Off, 0, TimeSpan.FromMinutes(5)), (semgrep.Policy, semgrep.Rules.Length, semgrep.Timeout));
    }

    [Fact]
    public void Policy_rules_and_timeout_are_read()
    {
        var semgrep = Reading.Accepted("""{ "semgrep": { "policy": "required", "rules": [ "p/csharp", "rules/own.yml", "p/csharp" ], "timeout_seconds": 20 } }""").Semgrep;

        Assert.Equal((SemgrepPolicy.Required, TimeSpan.FromSeconds(20)), (semgrep.Policy, semgrep.Timeout));
        Assert.Equal(["p/csharp", "rules/own.yml"], semgrep.Rules.ToArray());
    }

    [Fact]
    public void A_policy_of_another_name_is_an_error_with_the_nearest_one()
    {
        var error = Reading.OneError("""{ "semgrep": { "policy": "requird" } }""");

        Assert.Equal(("LQ9008", "Write 'required'."), (error.Id, error.Remedy));
    }

    [Theory]
    [InlineData("p/csharp", true)]
    [InlineData("r/csharp.lang.security.x", true)]
    [InlineData("rules/own.yml", true)]
    [InlineData(".semgrep.yaml", true)]
    [InlineData("auto", false)]
    [InlineData("", false)]
    [InlineData("p/", false)]
    [InlineData("p/a b", false)]
    [InlineData("https://example.org/rules.yml", false)]
    [InlineData("/etc/rules.yml", false)]
    [InlineData("../rules.yml", false)]
    [InlineData("a/../../rules.yml", false)]
    [InlineData("--config.yml", false)]
    [InlineData("C:\\\\rules.yml", false)]
    [InlineData("rules.txt", false)]
    public void A_rule_is_a_name_of_the_registry_or_a_file_of_the_repository(string rule, bool isGood)
    {
        var text = $$"""{ "semgrep": { "rules": [ "{{rule}}" ] } }""";

        Assert.Equal(isGood, System.Text.RegularExpressions.Regex.IsMatch(rule, SemgrepWords.RulePattern));
        if (isGood)
            Assert.Equal([rule], Reading.Accepted(text).Semgrep.Rules.ToArray());
        else
            Assert.Equal("LQ9014", Reading.OneError(text).Id);
    }
}
