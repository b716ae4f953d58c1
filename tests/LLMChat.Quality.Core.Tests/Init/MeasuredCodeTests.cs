using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Init;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Init;

public sealed class MeasuredCodeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MeasuredCodeTests()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write("A/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        _folder.Write("My.slnx", "<Solution><Project Path=\"A/A.csproj\" /></Solution>");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("70", "70", 70)] // exactly reached
    [InlineData("91.2", "100", 70)] // never raised: the default is enough to begin with
    [InlineData("69.9", "69.9", 69)] // certainly missed: what is certainly reached
    [InlineData("40.5", "60.5", 40)]
    [InlineData("40.5", "80", 70)] // not certainly missed: what was not measured lowers nothing
    [InlineData("0", "100", 70)]
    public void Only_a_threshold_that_is_certainly_missed_starts_from_what_is_reached(string low, string high, int expected)
    {
        var plan = Write(Report(Check("quality_threshold", low, high)));

        var reading = ConfigurationReader.Read(_folder.Path);

        Assert.Empty(reading.Errors.Concat(reading.Warnings));
        Assert.Equal(expected, reading.Configuration!.Environments["development"].Quality);
        Assert.Equal(85, reading.Configuration.Environments["staging"].Quality);
        Assert.Equal(90, reading.Configuration.Environments["production"].Quality);
        var lowered = string.Create(CultureInfo.InvariantCulture, $"quality_threshold {expected} instead of 70");
        Assert.Equal(expected != 70, plan.Files[0].Purpose.Contains(lowered, StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_blocking_rule_stays_and_is_left_to_a_person()
    {
        var plan = Write(Report(Check("security_threshold", "20", "30"), Check("critical_security_issues", "2", null)));

        Assert.Contains("critical_security_issues: 2 found, 0 allowed", Assert.Single(plan.ByHand), StringComparison.Ordinal);
        Assert.Equal(20, ConfigurationReader.Read(_folder.Path).Configuration!.Environments["development"].Security);
        Assert.Contains("\"critical_security_issues\": 0", File.ReadAllText(_folder[ConfigurationReader.FileName]), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_does_not_compile_lowers_nothing()
    {
        var plan = Write(Report(Check("quality_threshold", "0", "50"), Check("type_errors", "3", "3")));

        Assert.Equal(70, ConfigurationReader.Read(_folder.Path).Configuration!.Environments["development"].Quality);
        Assert.StartsWith("type_errors: 3 found", Assert.Single(plan.ByHand), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "verdict": { "outcome": "refused" }, "checks": [ { "name": null, "value": {} } ] }""")]
    [InlineData("""{ "verdict": { "outcome": "refused" }, "checks": [ { "name": "quality_threshold", "value": { "low": 1e999, "high": 1 } } ] }""")]
    [InlineData("""{ "verdict": { "outcome": "refused" }, "checks": [ { "name": "quality_threshold", "value": { "low": 50, "high": 1 } } ] }""")]
    [InlineData("""{ "verdict": { "outcome": "invalid" }, "checks": [ { "name": "quality_threshold", "value": { "low": 50, "high": 50 } } ] }""")]
    public void A_report_that_cannot_be_read_or_believed_lowers_nothing_and_says_so(string report)
    {
        var plan = Write(report);

        Assert.Equal(QualityConfiguration.Default.Digest, ConfigurationReader.Read(_folder.Path).Configuration!.Digest);
        Assert.StartsWith("no: ", Assert.Single(plan.Facts, fact => fact.Name == "measured").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_measured_is_said_once_and_not_asked_for_where_a_configuration_is_there()
    {
        Assert.True(InitPlan.AsksForThresholds(_folder["My.slnx"]));
        var plan = Write(Report(Check("quality_threshold", "61.27", "81"), Check("coverage_threshold", "0", "100"), Check("performance_threshold", "60", "60")));

        Assert.Contains(("measured", "total score 61.2 to 81.0, security score not measured, line coverage not measured, performance score 60.0"), plan.Facts);
        Assert.False(InitPlan.AsksForThresholds(_folder["My.slnx"]));
        Assert.DoesNotContain(InitPlan.Of(_folder["My.slnx"], _folder.Path, MeasuredCode.None("nobody looked")).Facts, fact => fact.Name == "measured");
    }

    [Fact]
    public void Without_a_report_the_defaults_are_proposed_and_the_reason_is_given()
    {
        var measured = MeasuredCode.Read(_folder["none.json"], "there is none yet");

        Assert.Contains(("measured", "no: there is none yet"), InitPlan.Of(_folder["My.slnx"], _folder.Path, measured).Facts);
    }

    private static string Check(string name, string low, string? high) => $$"""{ "name": "{{name}}", "value": { "low": {{low}}, "high": {{high ?? "null"}} } }""";

    private static string Report(params string[] checks) => $$"""{ "verdict": { "outcome": "refused" }, "checks": [ {{string.Join(", ", checks)}} ] }""";

    private InitPlan Write(string report)
    {
        _folder.Write(".git/report.json", report);
        var plan = InitPlan.Of(_folder["My.slnx"], _folder.Path, MeasuredCode.Read(_folder[".git/report.json"], "no report"));
        Assert.Null(plan.Write(plan.Files[0]));
        return plan;
    }
}
