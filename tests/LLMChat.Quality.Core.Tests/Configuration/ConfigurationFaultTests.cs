using System.Diagnostics;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>The configuration part of the fault table, one test a case.</summary>
public sealed class ConfigurationFaultTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fault_001_Without_a_file_the_defaults_of_the_guide_apply_and_a_note_says_so()
    {
        var reading = ConfigurationReader.Read(_folder.Root);

        Assert.Empty(reading.Errors);
        Assert.Null(reading.File);
        Assert.Null(reading.Configuration!.Source);
        Assert.Equal(Reading.Accepted(GuideFile.Text).Digest, reading.Configuration.Digest);
        var note = Assert.Single(reading.Notes);
        Reading.ReadsWell(note with { Remedy = note.Remedy + "." });
        Assert.Equal("LQ9018", note.Id);
        Assert.Contains("-t:QualityInit", note.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\n")]
    [InlineData("// nothing but a comment\n")]
    public void Fault_002_An_empty_file_is_not_a_missing_file(string content)
    {
        _folder.Write(Reading.File, content);

        var error = Reading.OneError(ConfigurationReader.Read(_folder.Root));

        Assert.Equal(("LQ9001", Reading.File, "The file is empty."), (error.Id, error.Path, error.Message));
        Assert.True(error.Line > 0);
    }

    [Theory]
    [InlineData("{\n  \"version\": \"1.0", 2, 18)]
    [InlineData("{\n  \"version\": \"1.0.0\"\n", 3, 1)]
    [InlineData("{ } x", 1, 5)]
    [InlineData("{\n  \"version\" \"1.0.0\"\n}", 2, 13)]
    [InlineData("{ version: 1 }", 1, 3)]
    [InlineData("/* 中文 😀 */ { 'version': 1 }", 1, 15)]
    [InlineData("{ \"version\": \"\\ud800\" }", 1, 14)]
    public void Fault_003_Broken_JSON_is_an_error_with_its_place(string content, int line, int column) =>
        Reading.Is(Reading.OneError(content), "LQ9001", line, column);

    [Fact]
    public void Fault_004_Comments_trailing_commas_a_byte_order_mark_and_CRLF_are_accepted()
    {
        var content = "\uFEFF" + GuideFile.Text.ReplaceLineEndings("\r\n").Replace("\"test_failures\": 0", "\"test_failures\": 0, /* none */", StringComparison.Ordinal);

        Assert.Equal(QualityConfiguration.Default.Digest, Reading.Accepted(content).Digest);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void Fault_005_UTF_16_is_an_error_that_says_to_save_as_UTF_8(string mark)
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var error = Reading.OneError(ConfigurationReader.Parse(encoding.GetBytes(mark + "{}"), Reading.File));

            Reading.Is(error, "LQ9002", 1, 1);
            Assert.Equal("Save it as UTF-8.", error.Remedy);
        }
    }

    [Fact]
    public void Fault_005_A_code_page_is_an_error_with_the_place_of_the_first_wrong_byte() =>
        Reading.Is(Reading.OneError(ConfigurationReader.Parse(Encoding.Latin1.GetBytes("{\n  \"é\": 1 }"), Reading.File)), "LQ9002", 2, 4);

    [Fact]
    public void Fault_006_A_duplicate_key_is_an_error_with_both_positions()
    {
        var error = Reading.OneError("""
            { "environments": { "staging": {
                "quality_threshold": 90,
                "quality_thresh\u006fld": 1 } } }
            """);

        Reading.Is(error, "LQ9003", 3, 5);
        Assert.Contains("'quality_threshold'", error.Message, StringComparison.Ordinal);
        Assert.Contains("first at 2:5", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "environments": { "staging": { "coverage_treshold": 80 } } }""", 34, "coverage_threshold")]
    [InlineData("""{ "environments": { "staging": { "qualityThreshold": 80 } } }""", 34, "quality_threshold")]
    [InlineData("""{ "weights": {} }""", 3, "weighting")]
    [InlineData("""{ "Environments": {} }""", 3, "environments")]
    [InlineData("""{ "excludes": [ { "path": "a/**", "reason": "b", "reasons": "c" } ] }""", 50, "reason")]
    public void Fault_007_An_unknown_key_is_an_error_with_the_nearest_name(string content, int column, string nearest)
    {
        var error = Reading.OneError(content);

        Reading.Is(error, "LQ9004", 1, column);
        Assert.Contains($"did you mean '{nearest}'?", error.Message, StringComparison.Ordinal);
        Assert.Equal($"Write '{nearest}'.", error.Remedy);
    }

    [Fact]
    public void Fault_007_An_unknown_key_that_resembles_none_lists_the_known_ones()
    {
        var error = Reading.OneError("""{ "alerting": {} }""");

        Assert.Equal("'alerting' is not a known setting; known settings are $schema, version, extends, environments, weighting, metrics, blocking_rules, new_code, regression, budgets, dependencies, semgrep, scopes, excludes.", error.Message);
        Assert.Equal("Use one of them, or delete it.", error.Remedy);
    }

    [Theory]
    [InlineData("""{ "environments": { "staging": { "quality_threshold": "85" } } }""", 55, "'environments.staging.quality_threshold' is the text \"85\"; it takes a number from 0 to 100.", "Write it without quotes.")]
    [InlineData("""{ "environments": { "staging": { "quality_threshold": "much" } } }""", 55, "'environments.staging.quality_threshold' is the text \"much\"; it takes a number from 0 to 100.", "Write a number from 0 to 100.")]
    [InlineData("""{ "environments": { "staging": 85 } }""", 32, "'environments.staging' is 85; it takes an object.", "Write an object.")]
    [InlineData("""{ "environments": null }""", 19, "'environments' is null; it takes an object.", "Delete it to get the default.")]
    [InlineData("""{ "version": 1 }""", 14, "'version' is 1; it takes a text.", "Write it in quotes.")]
    [InlineData("""{ "version": "latest" }""", 14, "'version' is \"latest\"; it takes a version such as \"1.0.0\".", "Write \"1.0.0\".")]
    [InlineData("""{ "excludes": { "path": "a" } }""", 15, "'excludes' is an object; it takes a list.", "Write a list.")]
    [InlineData("""{ "excludes": [ "a/**" ] }""", 17, "'excludes[0]' is the text \"a/**\"; it takes an object.", "Write an object.")]
    [InlineData("""{ "blocking_rules": { "test_failures": 0.5 } }""", 40, "'blocking_rules.test_failures' is 0.5; it takes a whole number from 0 to 2147483647.", "Write it without a fraction.")]
    [InlineData("[]", 1, "The file is a list; it takes an object.", "Write an object.")]
    public void Fault_008_A_wrong_type_is_an_error_that_names_the_right_one(string content, int column, string message, string remedy)
    {
        var error = Reading.OneError(content);

        Reading.Is(error, "LQ9005", 1, column);
        Assert.Equal((message, remedy), (error.Message, error.Remedy));
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("-1")]
    [InlineData("-0.000000000000000001")]
    [InlineData("100.000000000000000001")]
    [InlineData("101")]
    public void Fault_009_A_number_out_of_range_is_an_error_that_names_the_range(string number)
    {
        var error = Reading.OneError($$"""{ "environments": { "staging": { "quality_threshold": {{number}} } } }""");

        Reading.Is(error, "LQ9006", 1, 55);
        Assert.Equal($"'environments.staging.quality_threshold' is {number}; it takes a number from 0 to 100.", error.Message);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("2147483648")]
    [InlineData("1e999")]
    public void Fault_009_A_count_out_of_range_is_an_error(string count) =>
        Reading.Is(Reading.OneError($$"""{ "blocking_rules": { "type_errors": {{count}} } }"""), "LQ9006", 1, 38);

    [Theory]
    [InlineData("30", "20", "20", "20", "5", "95")]
    [InlineData("0", "0", "0", "0", "0", "0")]
    [InlineData("45", "30", "20", "10", "-5", "100")]
    [InlineData("35", "25", "20", "15", "5.0000000000000001", "100.0000000000000001")]
    [InlineData("79228162514264337593543950335", "25", "20", "15", "5", "something far too large")]
    public void Fault_010_Weights_that_do_not_add_up_are_an_error_that_shows_the_sum(string codeQuality, string security, string performance, string testing, string documentation, string sum)
    {
        var error = Reading.OneError($$"""
            {
              "weighting": { "code_quality": {{codeQuality}}, "security": {{security}}, "performance": {{performance}}, "testing": {{testing}}, "documentation": {{documentation}} }
            }
            """);

        Reading.Is(error, "LQ9007", 2, 3);
        Assert.StartsWith($"The numbers of 'weighting' add up to {sum}, not to 100", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod", "Use 'production'.")]
    [InlineData("PRODUCTION", "Use 'production'.")]
    [InlineData("production ", "Use 'production'.")]
    [InlineData("7", "Use one of them.")]
    [InlineData("", "Use one of them.")]
    [InlineData("\u001b[31m", "Use one of them.")]
    public void Fault_011_An_unknown_environment_is_an_error_that_lists_those_there_are(string name, string remedy)
    {
        var error = Reading.Accepted(GuideFile.Text).CheckEnvironment(name)!;

        Reading.ReadsWell(error);
        Assert.Equal("LQ9008", error.Id);
        Assert.EndsWith("is not an environment of .quality-gates.config.json; it has development, production, staging.", error.Message, StringComparison.Ordinal);
        Assert.Equal(remedy, error.Remedy);
    }

    [Fact]
    public void Fault_012_A_later_environment_that_asks_for_less_is_a_warning()
    {
        var reading = Reading.Of("""
            { "environments": {
                "staging": { "quality_threshold": 95 },
                "production": { "security_threshold": 89.5 } } }
            """);

        Assert.NotNull(reading.Configuration);
        Assert.Collection(
            reading.Warnings,
            warning => Expect(warning, 2, 39, "production asks for a lower quality_threshold (90) than staging (95)."),
            warning => Expect(warning, 3, 43, "production asks for a lower security_threshold (89.5) than staging (90)."));

        static void Expect(Problem warning, int line, int column, string message)
        {
            Reading.ReadsWell(warning);
            Reading.Is(warning, "LQ9009", line, column);
            Assert.Equal(message, warning.Message);
        }
    }

    [Fact]
    public void Fault_013_A_hundred_thousand_nested_lists_are_one_error()
    {
        var error = Reading.OneError(new string('[', 100_000));

        Reading.Is(error, "LQ9010", 1, 65);
        Assert.Contains("64 levels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_013_A_file_of_50_MB_is_refused_by_its_length_alone()
    {
        using (var file = File.Create(_folder.PathOf(Reading.File)))
            file.SetLength(50_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Reading.OneError(ConfigurationReader.Read(_folder.Root));

        Assert.Equal("LQ9010", error.Id);
        Assert.Contains("1 MiB", error.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void Fault_013_Thousands_of_problems_are_cut_and_counted()
    {
        var reading = Reading.Of("{" + string.Concat(Enumerable.Range(0, 15_000).Select(number => $"\"x{number}\":0,")) + "}");

        Assert.Equal(101, reading.Errors.Length);
        Assert.Equal("The file has at least 1000 problems; the first 100 are listed.", reading.Errors[^1].Message);
    }

    [Fact]
    public void Fault_013_A_hundred_thousand_values_are_one_error() =>
        Reading.Is(Reading.OneError($$"""{ "excludes": [ {{string.Concat(Enumerable.Repeat("0,", 100_000))}} ] }"""), "LQ9010", 1, 40013);

    [Fact]
    public void Fault_014_A_directory_in_its_place_is_an_error()
    {
        _folder.Create(Reading.File);

        Assert.Equal("LQ9011", Reading.OneError(ConfigurationReader.Read(_folder.Root)).Id);
    }

    [Fact]
    public void Fault_014_A_pipe_is_refused_without_waiting_for_a_writer()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var make = Process.Start("mkfifo", [_folder.PathOf(Reading.File)]))
            make.WaitForExit();

        Assert.Equal("LQ9011", Reading.OneError(ConfigurationReader.Read(_folder.Root)).Id);
    }

    [Fact]
    public void Fault_014_A_device_is_refused()
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal("LQ9011", Reading.OneError(ConfigurationReader.Read(_folder.Root, "/dev/zero")).Id);
    }

    [Theory]
    [InlineData("../outside.json")]
    [InlineData("nothing.json")]
    [InlineData(".quality-gates.config.json")]
    [InlineData("folder/outside.json")]
    public void Fault_014_A_link_that_leads_out_to_nothing_or_in_a_circle_is_refused(string target)
    {
        using var outside = new Folder();
        outside.Write("outside.json", "{}");
        var repository = _folder.Create("repository");
        Directory.CreateDirectory(Path.Combine(repository, ".git"));
        Directory.CreateSymbolicLink(Path.Combine(repository, "folder"), outside.Root);
        _folder.Write("outside.json", "{}");
        File.CreateSymbolicLink(Path.Combine(repository, Reading.File), target);

        Assert.Equal("LQ9011", Reading.OneError(ConfigurationReader.Read(repository)).Id);
    }

    [Fact]
    public void Fault_014_A_link_within_the_repository_is_followed()
    {
        _folder.Write("policy/quality.json", "{}");
        File.CreateSymbolicLink(_folder.PathOf(Reading.File), "policy/quality.json");

        Assert.Empty(ConfigurationReader.Read(_folder.Root).Errors);
    }

    [Fact]
    public void Fault_015_A_file_that_another_program_holds_is_an_error()
    {
        using var held = new FileStream(_folder.Write(Reading.File, "{}"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("LQ9012", Reading.OneError(ConfigurationReader.Read(_folder.Root)).Id);
    }

    [Fact]
    public void Fault_015_A_file_without_permission_to_read_is_an_error()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(_folder.Write(Reading.File, "{}"), UnixFileMode.None);

        var reading = ConfigurationReader.Read(_folder.Root);

        Assert.Equal(Environment.IsPrivilegedProcess ? [] : ["LQ9012"], reading.Errors.Select(error => error.Id)); // root may read everything
    }

    [Theory]
    [InlineData("""{ "$schema": "https://example.org/quality/v2/quality-gates.config.schema.json" }""", "v2")]
    [InlineData("""{ "$schema": "urn:llmchat:quality-gates:v10" }""", "v10")]
    [InlineData("""{ "version": "2.0.0" }""", "version 2.0.0")]
    [InlineData("""{ "version": "99999999999999999999" }""", "version 99999999999999999999")]
    public void Fault_016_A_file_for_a_newer_major_version_is_an_error_that_names_it(string content, string version)
    {
        var error = Reading.OneError(content);

        Assert.Equal("LQ9013", error.Id);
        Assert.Contains($"written for {version};", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**")]
    [InlineData("**/*")]
    [InlineData("*/**")]
    [InlineData("**/**")]
    [InlineData("**/*/**")]
    [InlineData("**/?*")]
    public void Fault_018_An_exclude_that_matches_everything_is_an_error(string pattern)
    {
        var error = Reading.OneError($$"""{ "excludes": [ { "path": "{{pattern}}", "reason": "no time" } ] }""");

        Reading.Is(error, "LQ9015", 1, 27);
        Assert.Contains($"'{pattern}'", error.Message, StringComparison.Ordinal);
    }
}
