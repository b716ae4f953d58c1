using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Tests.Configuration;

public sealed class ConfigurationReaderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_guides_file_is_read_as_it_is_and_equals_the_defaults()
    {
        var configuration = Reading.Accepted(GuideFile.Text);

        Assert.Equal(new Thresholds(85, 90, 80, 75), configuration.Environments["staging"]);
        Assert.Equal([35, 25, 20, 15, 5], configuration.Weighting.Values);
        Assert.Equal(["critical_bugs", "critical_security_issues", "test_failures", "type_errors"], configuration.BlockingRules.Keys);
        Assert.All(configuration.BlockingRules.Values, limit => Assert.Equal(0, limit));
        Assert.Empty(configuration.Excludes);
        Assert.Equal(QualityConfiguration.Default with { Source = Reading.File }, configuration with { Environments = QualityConfiguration.Default.Environments, Weighting = QualityConfiguration.Default.Weighting, BlockingRules = QualityConfiguration.Default.BlockingRules });
    }

    [Fact]
    public void A_profile_weighs_the_metrics_of_a_dimension_and_leaves_the_others_alone()
    {
        var configuration = Reading.Accepted("""{ "metrics": { "testing": { "coverage": 40, "pass_rate": 20, "quality": 40 } } }""");

        Assert.Equal(["testing.coverage 40", "testing.pass_rate 20", "testing.quality 40"], configuration.MetricWeights.Select(weight => $"{weight.Key} {weight.Value}"));
        Assert.NotEqual(QualityConfiguration.Default.Digest, configuration.Digest);
        Assert.Empty(QualityConfiguration.Default.MetricWeights);
    }

    [Theory]
    [InlineData("""{ "metrics": { "testing": { "coverage": 40, "pass_rate": 20, "quality": 41 } } }""", "LQ9007")] // 101
    [InlineData("""{ "metrics": { "testing": { "coverage": 140, "pass_rate": -80, "quality": 40 } } }""", "LQ9007")]
    [InlineData("""{ "metrics": { "testing": { "coverage": 100 } } }""", "LQ9017")]
    [InlineData("""{ "metrics": { "testing": { "coverage": 40, "pass_rate": 20, "qualty": 40 } } }""", "LQ9004")]
    [InlineData("""{ "metrics": { "tests": {} } }""", "LQ9004")]
    public void A_profile_names_all_metrics_of_a_dimension_and_they_add_up_to_100(string text, string id) => Assert.Contains(id, Reading.Of(text).Errors.Select(error => error.Id));

    [Fact]
    public void A_standard_environment_keeps_the_defaults_it_does_not_name()
    {
        var environments = Reading.Accepted("""{ "environments": { "staging": { "coverage_threshold": 82.25 } } }""").Environments;

        Assert.Equal(new Thresholds(85, 90, 82.25m, 75), environments["staging"]);
        Assert.Equal(QualityConfiguration.Default.Environments["production"], environments["production"]);
        Assert.Equal(3, environments.Count);
    }

    [Fact]
    public void An_environment_of_another_name_stands_beside_the_standard_ones()
    {
        var environments = Reading.Accepted("""{ "environments": { "canary": { "quality_threshold": 1, "security_threshold": 2, "coverage_threshold": 3, "performance_threshold": 4 } } }""").Environments;

        Assert.Equal(["canary", "development", "production", "staging"], environments.Keys);
        Assert.Equal(new Thresholds(1, 2, 3, 4), environments["canary"]);
    }

    [Fact]
    public void An_environment_of_another_name_must_name_all_thresholds()
    {
        var error = Reading.OneError("""{ "environments": { "canary": { "quality_threshold": 1, "coverage_threshold": 3 } } }""");

        Reading.Is(error, "LQ9017", 1, 21);
        Assert.Equal("'environments.canary' lacks 'security_threshold', 'performance_threshold'.", error.Message);
    }

    [Fact]
    public void A_misspelt_standard_environment_is_a_warning_even_when_it_is_complete()
    {
        const string Thresholds = """{ "quality_threshold": 99, "security_threshold": 99, "coverage_threshold": 99, "performance_threshold": 99 }""";

        var reading = Reading.Of($$"""{ "environments": { "prodution": {{Thresholds}}, "prod": {{Thresholds}}, "staging": {}, "staging2": {{Thresholds}} } }""");

        Assert.NotNull(reading.Configuration);
        var warning = Assert.Single(reading.Warnings);
        Reading.ReadsWell(warning);
        Reading.Is(warning, "LQ9019", 1, 21);
        Assert.Contains("'production'", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("production\\n")]
    [InlineData("../x")]
    [InlineData("\\u202Ex")]
    public void The_name_of_an_environment_is_fit_for_a_command_line(string name)
    {
        var error = Reading.OneError($$"""{ "environments": { "{{name}}": {} } }""");

        Reading.Is(error, "LQ9008", 1, 21);
    }

    [Fact]
    public void Weights_that_are_there_are_all_there()
    {
        var error = Reading.OneError("""{ "weighting": { "code_quality": 60, "security": 40 } }""");

        Reading.Is(error, "LQ9017", 1, 3);
        Assert.Equal("'weighting' lacks 'performance', 'testing', 'documentation'.", error.Message);
    }

    [Fact]
    public void Weights_may_have_decimals()
    {
        var weighting = Reading.Accepted("""{ "weighting": { "code_quality": 33.3, "security": 33.3, "performance": 33.4, "testing": 0, "documentation": 0.0 } }""").Weighting;

        Assert.Equal(33.4m, weighting[Dimension.Performance]);
    }

    [Fact]
    public void Blocking_rules_that_are_not_named_keep_their_limit()
    {
        var rules = Reading.Accepted("""{ "blocking_rules": { "critical_bugs": 2.0 } }""").BlockingRules;

        Assert.Equal([2, 0, 0, 0], rules.Values);
    }

    [Fact]
    public void Excludes_are_read_in_the_order_of_the_file()
    {
        var excludes = Reading.Accepted("""{ "excludes": [ { "path": "third-party/**", "reason": " not ours " }, { "reason": "made by a tool", "path": "**/*.g.cs" } ] }""").Excludes;

        Assert.Equal([new Exclude("third-party/**", "not ours"), new Exclude("**/*.g.cs", "made by a tool")], excludes.ToArray());
    }

    [Theory]
    [InlineData("""{ "path": "third-party/**" }""", "'reason'")]
    [InlineData("""{ "path": "third-party/**", "reason": " " }""", "'reason'")]
    [InlineData("""{ "reason": "not ours" }""", "'path'")]
    [InlineData("{}", "'path', 'reason'")]
    public void An_exclude_needs_a_path_and_a_reason(string exclude, string missing)
    {
        var error = Reading.OneError($$"""{ "excludes": [ {{exclude}} ] }""");

        Reading.Is(error, "LQ9017", 1, 17);
        Assert.Equal($"'excludes[0]' lacks {missing}.", error.Message);
    }

    [Theory]
    [InlineData("/etc/**")]
    [InlineData("../other/**")]
    [InlineData("./src/**")]
    [InlineData("src//x")]
    [InlineData("bin/")]
    [InlineData("!src/**")]
    [InlineData("src\\\\**")]
    [InlineData("a\\nb")]
    public void A_pattern_that_could_never_match_is_an_error(string pattern) =>
        Reading.Is(Reading.OneError($$"""{ "excludes": [ { "path": "{{pattern}}", "reason": "x" } ] }"""), "LQ9014", 1, 27);

    [Fact]
    public void All_mistakes_of_a_file_are_found_at_once_and_in_its_order()
    {
        var reading = Reading.Of("""
            {
              "version": "one",
              "environments": {
                "staging": { "quality_threshold": 185, "coverage_treshold": 80 },
                "canary": {}
              },
              "weighting": { "code_quality": 35, "security": 25, "performance": 20, "testing": 15, "documentation": 6 },
              "blocking_rules": { "type_errors": "none", "type_errors": 1 },
              "budget": null,
              "excludes": [ { "path": "**", "reason": "" } ]
            }
            """);

        Assert.Null(reading.Configuration);
        Assert.Equal(
            ["2:14 LQ9005", "4:39 LQ9006", "4:44 LQ9004", "5:5 LQ9017", "7:3 LQ9007", "8:38 LQ9005", "8:46 LQ9003", "9:3 LQ9004", "10:17 LQ9017", "10:27 LQ9015"],
            reading.Errors.Select(error => FormattableString.Invariant($"{error.Line}:{error.Column} {error.Id}")));
        Assert.All(reading.Errors, Reading.ReadsWell);
    }

    [Fact]
    public void Columns_are_UTF_16_code_units_and_a_byte_order_mark_is_none()
    {
        Reading.Is(Reading.OneError("\uFEFF{ /* é中😀 */ \"x\": 1 }"), "LQ9004", 1, 14);
        Reading.Is(Reading.OneError("{\r\n\r\n  /* é中😀 */ \"x\": 1 }"), "LQ9004", 3, 14);
    }

    [Fact]
    public void Names_from_the_file_cannot_forge_lines_or_hide_text()
    {
        var error = Reading.OneError("{ \"\\u001b[31m\\r\\n::error::x\\u202E" + new string('y', 500) + "\": 1 }");

        Assert.StartsWith(@"'\u001B[31m\u000D\u000A::error::x\u202Eyyy", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 260);
    }

    [Fact]
    public void The_nearest_file_upwards_is_read()
    {
        _folder.Write(Reading.File, """{ "environments": { "staging": { "quality_threshold": 1 } } }""");
        var project = _folder.Create("src/a");

        var reading = ConfigurationReader.Read(project);

        Assert.Equal(_folder.PathOf(Reading.File), reading.File);
        Assert.Equal(Reading.File, reading.Configuration!.Source);
        Assert.Equal(1, reading.Configuration.Environments["staging"].Quality);

        _folder.Write("src/" + Reading.File, "{}");

        Assert.Equal("src/" + Reading.File, ConfigurationReader.Read(project).Configuration!.Source);
    }

    [Fact]
    public void A_file_above_the_repository_is_not_looked_at()
    {
        _folder.Write(Reading.File, "nonsense");
        _folder.Create("repository/src");
        _folder.Write("repository/.git", "gitdir: elsewhere");

        var reading = ConfigurationReader.Read(_folder.PathOf("repository", "src"));

        Assert.Null(reading.File);
        Assert.NotNull(reading.Configuration);
    }

    [Fact]
    public void A_named_file_is_read_wherever_it_is_and_shown_without_this_machines_folders()
    {
        using var elsewhere = new Folder();
        var file = elsewhere.Write("policy.json", "{ \"x\": 1 }");

        var reading = ConfigurationReader.Read(_folder.Root, file);

        Assert.Equal(file, reading.File);
        Assert.Equal("policy.json", Reading.OneError(reading).Path);
        Assert.Equal("policy.json", Reading.OneError(ConfigurationReader.Read(_folder.Root, file, root: _folder.Root)).Path);
    }

    [Fact]
    public void A_named_file_is_relative_to_the_folder()
    {
        _folder.Write("policy/strict.json", "{}");

        Assert.Equal("policy/strict.json", ConfigurationReader.Read(_folder.Create("src"), "../policy/strict.json").Configuration!.Source);
        Assert.Equal("../policy/strict.json", ConfigurationReader.Read(_folder.Root, "policy/strict.json", root: _folder.PathOf("src")).Configuration!.Source);
    }

    [Fact]
    public void A_named_file_that_is_not_there_is_an_error()
    {
        _folder.Write(Reading.File, "{}");

        var error = Reading.OneError(ConfigurationReader.Read(_folder.Root, "polcy.json"));

        Assert.Equal(("LQ9016", "polcy.json"), (error.Id, error.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_name_means_to_look_for_the_file(string file)
    {
        _folder.Write(Reading.File, "{}");

        Assert.Equal(Reading.File, ConfigurationReader.Read(_folder.Root, file).Configuration!.Source);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void Values_messages_and_digest_are_the_same_in_every_culture(string culture)
    {
        const string Content = """{ "environments": { "staging": { "quality_threshold": 85.5, "INVALID": -1.5, "security_threshold": -1.5 } } }""";
        var (digest, errors) = (Reading.Accepted(GuideFile.Text).Digest, Reading.Of(Content).Errors.ToArray());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(digest, Reading.Accepted(GuideFile.Text).Digest);
            Assert.Equal(errors, Reading.Of(Content).Errors.ToArray());
            Assert.Equal(85.5m, Reading.Accepted("""{ "environments": { "staging": { "quality_threshold": 85.5 } } }""").Environments["staging"].Quality);
            Assert.Contains("'quality_threshold'?", Reading.OneError("""{ "environments": { "staging": { "QUALITY_THRESHOLD": 1 } } }""").Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_digest_depends_on_values_alone()
    {
        var digest = QualityConfiguration.Default.Digest;

        Assert.Matches("^[0-9a-f]{64}$", digest);
        Assert.Equal(digest, Reading.Accepted("{}").Digest);
        Assert.Equal(digest, Reading.Accepted("""{ "version": "1.0.0", "blocking_rules": { "type_errors": 0 }, "environments": { "staging": { "security_threshold": 9.00e1, "quality_threshold": 85.000 } } }""").Digest);
        Assert.NotEqual(digest, Reading.Accepted("""{ "environments": { "staging": { "quality_threshold": 85.0000000000000000000000001 } } }""").Digest);
        Assert.NotEqual(digest, Reading.Accepted("""{ "blocking_rules": { "type_errors": 1 } }""").Digest);
        Assert.NotEqual(digest, Reading.Accepted("""{ "new_code": { "findings": 1 } }""").Digest);
        Assert.NotEqual(digest, Reading.Accepted("""{ "new_code": { "coverage": 0 } }""").Digest);
        Assert.Equal(5, new[] { "\"off\"", "\"auto\"", "\"required\"", "\"auto\", \"rules\": [ \"p/csharp\" ]", "\"auto\", \"timeout_seconds\": 299" }.Select(policy => Reading.Accepted($$"""{ "semgrep": { "policy": {{policy}} } }""").Digest).Append(digest).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(digest, Reading.Accepted("""{ "excludes": [ { "path": "a/**", "reason": "b" } ] }""").Digest);
        Assert.Equal(
            Reading.Accepted("""{ "excludes": [ { "path": "a/**", "reason": "b" }, { "path": "c/**", "reason": "d" } ] }""").Digest,
            Reading.Accepted("""{ "excludes": [ { "path": "c/**", "reason": "d" }, { "reason": "b", "path": "a/**" } ] }""").Digest);
    }

    [Fact]
    public void The_digest_of_the_defaults_is_known() =>
        Assert.Equal("86eacec7d6c2b142698fa42da1c8ba55821ae33a9140318673a6a2e9a947d76a", QualityConfiguration.Default.Digest);
}
