using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Explain;
using LLMChat.Quality.Core.Tests.Configuration;

namespace LLMChat.Quality.Core.Tests.Explain;

public sealed class ConfigurationExplainerTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_setting_in_force_is_told_with_the_place_it_comes_from()
    {
        var lines = Lines();

        Assert.Contains("  1. .quality-gates.config.json", lines);
        Assert.Contains("  2. eng/policy.json", lines);
        Assert.Contains(lines, line => Is(line, "environments.production.coverage_threshold", "90", "eng/policy.json(1,65)"));
        Assert.Contains(lines, line => Is(line, "environments.production.quality_threshold", "90", "default"));
        Assert.Contains(lines, line => Is(line, "environments.preview.coverage_threshold", "90", "eng/policy.json(1,65), through 'production'"));
        Assert.Contains(lines, line => Is(line, "blocking_rules.critical_bugs", "2", ".quality-gates.config.json(3,41)"));
        Assert.Contains(lines, line => Is(line, "regression", "not asked for", "default"));
        Assert.Contains(lines, line => Is(line, "excludes[0].path", "\"a/**\"", "eng/policy.json(1,139)"));
    }

    [Fact]
    public void Every_row_of_the_table_that_has_a_default_is_told_without_a_file()
    {
        var explanation = ConfigurationExplainer.Explain(ConfigurationReader.Read(_folder.Root), null, null);

        Assert.StartsWith("There is no .quality-gates.config.json", explanation.Lines[0], StringComparison.Ordinal);
        Assert.All(Settings.BlockingRules, rule => Assert.Contains(explanation.Lines, line => Is(line, $"blocking_rules.{rule.Name}", "0", "default")));
        Assert.Equal(12, explanation.Lines.Count(line => line.StartsWith("environments.", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_environment_leaves_the_others_out() =>
        Assert.DoesNotContain(Lines(environment: "staging"), line => line.StartsWith("environments.", StringComparison.Ordinal) && !line.StartsWith("environments.staging.", StringComparison.Ordinal));

    [Fact]
    public void One_setting_is_told_with_what_does_not_hold_its_default_and_its_meaning() => Assert.Equal(
        [
            "blocking_rules.critical_bugs = 2",
            "  from     .quality-gates.config.json(3,41)",
            "  instead of 1 in eng/policy.json(1,110)",
            "  default  0",
            "  takes    a whole number from 0 to 2147483647",
            "  meaning  The most findings of rules whose finding is a bug, not an opinion.",
        ],
        Lines(key: "blocking_rules.critical_bugs"));

    [Fact]
    public void A_section_is_told_as_a_whole() => Assert.Equal(5, Lines(key: "weighting").Length);

    [Theory]
    [InlineData("wieghting", "Did you mean weighting?")]
    [InlineData("coverage_threshold", "Did you mean environments.development.coverage_threshold")]
    [InlineData("\u001B[31m", "'\\u001B[31m' is no setting.")]
    public void An_unknown_setting_is_an_error_with_the_nearest(string key, string expected)
    {
        var explanation = ConfigurationExplainer.Explain(Read(), null, key);

        Assert.Empty(explanation.Lines);
        Assert.Contains(expected, explanation.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_environment_is_an_error_with_the_nearest() =>
        Assert.Contains("Use 'production'.", ConfigurationExplainer.Explain(Read(), "prod", null).Error, StringComparison.Ordinal);

    private static bool Is(string line, string path, string value, string from) =>
        line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SequenceEqual([path, value, from]);

    private string[] Lines(string? environment = null, string? key = null)
    {
        var explanation = ConfigurationExplainer.Explain(Read(), environment, key);
        Assert.Null(explanation.Error);
        return [.. explanation.Lines];
    }

    private ConfigurationReading Read()
    {
        _folder.Write("eng/policy.json", """{ "environments": { "production": {       "coverage_threshold": 90 } }, "blocking_rules": { "critical_bugs": 1 }, "excludes": [ { "path": "a/**", "reason": "not ours" } ], "regression": { "score": 1 } }""");
        _folder.Write(".quality-gates.config.json", """
            { "extends": "eng/policy.json",
              "environments": { "preview": { "extends": "production" } }, "regression": null,
              "blocking_rules":  { "critical_bugs": 2 } }
            """);
        return ConfigurationReader.Read(_folder.Root);
    }
}
