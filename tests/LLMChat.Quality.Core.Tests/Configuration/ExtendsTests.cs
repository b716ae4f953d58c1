using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>Files and environments that extend others.</summary>
public sealed class ExtendsTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Objects_merge_lists_replace_and_null_deletes()
    {
        _folder.Write("eng/policy.json", """
            { "environments": { "staging": { "quality_threshold": 86, "coverage_threshold": 81 }, "canary": { "extends": "production" } },
              "regression": { "score": 1 },
              "blocking_rules": { "critical_bugs": 3, "test_failures": 2 },
              "excludes": [ { "path": "a/**", "reason": "a" }, { "path": "b/**", "reason": "b" } ] }
            """);

        var configuration = Accepted("""
            { "extends": "eng/policy.json",
              "environments": { "staging": { "quality_threshold": 87 }, "canary": null },
              "regression": null,
              "blocking_rules": { "test_failures": null },
              "excludes": [ { "path": "c/**", "reason": "c" } ] }
            """);

        Assert.Equal(new Thresholds(87, 90, 81, 75), configuration.Environments["staging"]);
        Assert.DoesNotContain("canary", configuration.Environments.Keys);
        Assert.False(configuration.Regression.IsAsked);
        Assert.Equal((3, 0), (configuration.BlockingRules["critical_bugs"], configuration.BlockingRules["test_failures"]));
        Assert.Equal("c/**", Assert.Single(configuration.Excludes).Path);
    }

    [Fact]
    public void A_chain_of_files_is_laid_over_one_another()
    {
        _folder.Write("a/one.json", """{ "extends": "../b/two.json", "blocking_rules": { "critical_bugs": 1 } }""");
        _folder.Write("b/two.json", """{ "blocking_rules": { "critical_bugs": 2, "type_errors": 2 }, "weighting": { "code_quality": 40, "security": 25, "performance": 15, "testing": 15, "documentation": 5 } }""");

        var configuration = Accepted("""{ "extends": "a/one.json", "weighting": { "code_quality": 35, "performance": 20 } }""");

        Assert.Equal((1, 2), (configuration.BlockingRules["critical_bugs"], configuration.BlockingRules["type_errors"]));
        Assert.Equal(QualityConfiguration.Default.Weighting, configuration.Weighting);
    }

    [Fact]
    public void The_same_values_have_the_same_digest_in_one_file_or_in_two()
    {
        _folder.Write("policy.json", """{ "environments": { "staging": { "quality_threshold": 86 } } }""");

        Assert.Equal(Reading.Accepted("""{ "environments": { "staging": { "quality_threshold": 86 } } }""").Digest, Accepted("""{ "extends": "policy.json" }""").Digest);
    }

    [Fact]
    public void An_environment_extends_another_by_name_as_in_the_guide()
    {
        var configuration = Reading.Accepted("""
            { "environments": {
                "base": { "quality_threshold": 72, "security_threshold": 82, "coverage_threshold": 71, "performance_threshold": 62 },
                "development": { "extends": "base", "quality_threshold": 73 },
                "preview": { "extends": "staging" } } }
            """);

        Assert.Equal(new Thresholds(73, 82, 71, 62), configuration.Environments["development"]);
        Assert.Equal(new Thresholds(85, 90, 80, 75), configuration.Environments["preview"]);
    }

    [Fact]
    public void Warnings_see_what_environments_extend() =>
        Assert.Contains(Reading.Of("""{ "environments": { "production": { "extends": "development" } } }""").Warnings, warning => warning is { Id: "LQ9009", Line: 1, Column: 48 });

    [Fact]
    public void An_unknown_environment_to_extend_is_an_error_with_the_nearest_name()
    {
        var error = Reading.OneError("""{ "environments": { "preview": { "extends": "produktion" } } }""");

        Reading.Is(error, "LQ9008", 1, 45);
        Assert.Equal("Write 'production'.", error.Remedy);
    }

    [Fact]
    public void Environments_in_a_circle_are_errors_with_both_places()
    {
        var reading = Reading.Of("{ \"environments\": {\n\"staging\": { \"extends\": \"production\" },\n\"production\": { \"extends\": \"staging\" } } }");

        Assert.Equal([("LQ9021", 2), ("LQ9021", 3)], reading.Errors.Select(error => (error.Id, error.Line)));
        Assert.Contains(".quality-gates.config.json(3,28)", reading.Errors[0].Message, StringComparison.Ordinal);
        Assert.All(reading.Errors, Reading.ReadsWell);
    }

    [Fact]
    public void Files_in_a_circle_are_an_error_with_both_places()
    {
        _folder.Write("a.json", """{ "extends": ".quality-gates.config.json" }""");

        var error = Reading.OneError(Read("""{ "extends": "a.json" }"""));

        Assert.Equal(("LQ9021", "a.json", 1, 14), (error.Id, error.Path, error.Line, error.Column));
        Assert.Contains("at .quality-gates.config.json(1,14)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_chain_ends_at_a_limit_that_is_named()
    {
        for (var number = 0; number < 20; number++)
            _folder.Write($"{number}.json", $$"""{ "extends": "{{number + 1}}.json" }""");

        var error = Reading.OneError(Read("""{ "extends": "0.json" }"""));

        Assert.Equal(("LQ9010", "6.json"), (error.Id, error.Path));
        Assert.Contains("8 files", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.json", "LQ9020")]
    [InlineData("../outside.json", "LQ9020")]
    [InlineData("eng/../../outside.json", "LQ9020")]
    [InlineData("/etc/policy.json", "LQ9020")]
    [InlineData("C:\\\\policy.json", "LQ9020")]
    [InlineData("https://example.org/policy.json", "LQ9020")]
    [InlineData("", "LQ9020")]
    [InlineData("base", "LQ9020")]
    [InlineData("folder.json", "LQ9011")]
    [InlineData("package:Acme", "LQ9020")]
    [InlineData("package:../../x@1.0.0", "LQ9020")]
    public void What_cannot_be_extended_is_an_error_at_its_place(string extends, string id)
    {
        _folder.Create("folder.json");

        Reading.Is(Reading.OneError(Read($$"""{ "extends": "{{extends}}" }""")), id, 1, 14);
    }

    [Fact]
    public void A_link_out_of_the_repository_is_not_followed()
    {
        using var outside = new Folder();
        File.CreateSymbolicLink(_folder.PathOf("link.json"), outside.Write("policy.json", "{}"));

        Reading.Is(Reading.OneError(Read("""{ "extends": "link.json" }""")), "LQ9011", 1, 14);
    }

    [Fact]
    public void A_mistake_in_an_extended_file_names_that_file()
    {
        _folder.Write("eng/policy.json", "{\n  \"weightings\": {} }");

        var error = Reading.OneError(Read("""{ "extends": "eng/policy.json" }"""));

        Assert.Equal(("LQ9004", "eng/policy.json", 2, 3), (error.Id, error.Path, error.Line, error.Column));
    }

    [Fact]
    public void An_extended_file_that_is_no_JSON_is_reported_alone()
    {
        _folder.Write("policy.json", "{");

        var error = Reading.OneError(Read("""{ "extends": "policy.json", "weighting": { "security": 1 } }"""));

        Assert.Equal(("LQ9001", "policy.json"), (error.Id, error.Path));
    }

    [Fact]
    public void What_is_missing_in_all_files_together_is_an_error_where_it_should_be()
    {
        _folder.Write("policy.json", """{ "weighting": { "security": 25 } }""");

        Assert.Equal(("LQ9017", "policy.json"), Read("""{ "extends": "policy.json" }""") is { Errors: [var error] } ? (error.Id, error.Path) : default);
        Assert.Equal(("LQ9007", Reading.File), Read("""{ "extends": "policy.json", "weighting": { "code_quality": 1, "performance": 1, "testing": 1, "documentation": 1 } }""") is { Errors: [var sum] } ? (sum.Id, sum.Path) : default);
    }

    [Fact]
    public void Null_without_a_file_to_delete_from_is_an_error() => Assert.Equal("LQ9005", Reading.OneError("""{ "regression": null }""").Id);

    [Fact]
    public void Rule_files_stay_relative_to_the_file_that_names_them()
    {
        _folder.Write("eng/policy.json", """{ "semgrep": { "policy": "auto", "rules": [ "rules/a.yml", "p/csharp" ] } }""");

        Assert.Equal(["eng/rules/a.yml", "p/csharp"], Accepted("""{ "extends": "eng/policy.json" }""").Semgrep.Rules.AsEnumerable());
    }

    [Fact]
    public void Every_file_that_was_read_is_named_so_that_a_verdict_does_not_outlive_its_change()
    {
        var (one, two) = (_folder.Write("eng/one.json", """{ "extends": "../two.json" }"""), _folder.Write("two.json", "{}"));

        Assert.Equal([one, two], Read("""{ "extends": "eng/one.json" }""").Extended);
    }

    private ConfigurationReading Read(string content)
    {
        _folder.Write(Reading.File, content);
        return ConfigurationReader.Read(_folder.Root);
    }

    private QualityConfiguration Accepted(string content)
    {
        var reading = Read(content);
        Assert.Empty(reading.Errors);
        return reading.Configuration!;
    }
}
