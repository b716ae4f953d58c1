using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Json;
using LLMChat.Quality.Core.Scoring;
using NJsonSchema;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed class ReportJsonTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(Snapshot.PathOf("sdk/schemas/quality-report.schema.json")));

    public static TheoryData<string> Samples { get; } = ["rich", "good", "bad", "unknown", "invalid", "empty"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_report_is_valid_by_the_schema_that_ships(string sample)
    {
        var schema = await Schema.Value;

        Assert.Empty(schema.Validate(Text(Sample(sample))));
    }

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public async Task Fault_074_Hostile_text_leaves_the_report_valid_and_unreadable_as_markup(string text)
    {
        var json = Text(SampleReports.Saying(text));

        Assert.Empty((await Schema.Value).Validate(json));
        Assert.DoesNotContain('<', json);
        Assert.All(json, character => Assert.True(character is '\n' or (>= ' ' and <= '~')));
    }

    [Fact]
    public async Task The_schema_knows_no_member_that_is_not_written()
    {
        var schema = await Schema.Value;
        using var report = Parse(SampleReports.Rich);

        Assert.Equal(schema.Properties.Keys.Order(StringComparer.Ordinal), report.RootElement.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_lost_and_every_unmeasured_point_adds_up()
    {
        using var report = Parse(SampleReports.Rich);
        var score = report.RootElement.GetProperty("score");
        var metrics = score.GetProperty("dimensions").EnumerateArray().SelectMany(dimension => dimension.GetProperty("metrics").EnumerateArray()).ToList();

        var lost = metrics.SelectMany(metric => metric.GetProperty("deductions").EnumerateArray()).Sum(deduction => deduction.GetProperty("totalPoints").GetDecimal());
        var open = metrics.Sum(metric => metric.GetProperty("unmeasuredPoints").GetDecimal());

        Assert.Equal(score.GetProperty("high").GetDecimal(), 100 - lost);
        Assert.Equal(score.GetProperty("low").GetDecimal(), 100 - lost - open);
    }

    [Fact]
    public void What_was_not_measured_is_null_and_says_so()
    {
        using var report = Parse(SampleReports.Rich);
        var coverage = report.RootElement.GetProperty("coverage");

        Assert.Equal("not measured", coverage.GetProperty("overall").GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, coverage.GetProperty("overall").GetProperty("coverage").ValueKind);
        Assert.Equal(85, coverage.GetProperty("overall").GetProperty("target").GetDecimal());
        Assert.Equal(JsonValueKind.Null, coverage.GetProperty("breakdown").GetProperty("e2e").GetProperty("critical_paths").ValueKind);
    }

    [Fact]
    public void Measured_coverage_is_compared_with_its_target()
    {
        using var report = Parse(SampleReports.Good);
        var overall = report.RootElement.GetProperty("coverage").GetProperty("overall");

        Assert.Equal(91.37m, overall.GetProperty("coverage").GetDecimal());
        Assert.Equal("pass", overall.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(VerdictOutcome.Allow, "allow", 0, null)]
    [InlineData(VerdictOutcome.Refuse, "refuse", 2, "LQ9702")]
    [InlineData(VerdictOutcome.Unknown, "unknown", 3, "LQ9703")]
    [InlineData(VerdictOutcome.Invalid, "invalid", 4, "LQ9704")]
    public void The_outcome_has_a_name_an_exit_code_and_an_id(VerdictOutcome outcome, string name, int exitCode, string? id)
    {
        using var report = Parse(SampleReports.Rich with { Verdict = SampleReports.Rich.Verdict with { Outcome = outcome } });
        var verdict = report.RootElement.GetProperty("verdict");

        Assert.Equal(name, verdict.GetProperty("outcome").GetString());
        Assert.Equal(exitCode, verdict.GetProperty("exitCode").GetInt32());
        Assert.Equal(id, verdict.GetProperty("id").GetString());
    }

    [Fact]
    public void An_OWASP_category_that_nothing_looks_at_is_not_measured()
    {
        using var report = Parse(SampleReports.Good);
        var rows = report.RootElement.GetProperty("owasp").EnumerateArray().ToDictionary(row => row.GetProperty("category").GetString()!, row => row.GetProperty("state").GetString());

        Assert.Equal("not measured", rows["A04:2021"]);
        Assert.Equal("nothing found", rows["A03:2021"]);
        Assert.Equal(20, rows.Count);
    }

    [Fact]
    public void An_OWASP_category_whose_source_was_not_measured_is_not_measured()
    {
        var rows = OwaspRow.Of(SampleReports.Unknown.Evidence);

        Assert.DoesNotContain(rows, row => row.State == "nothing found");
    }

    [Fact]
    public void A_category_that_claims_to_be_looked_at_has_rules_that_do()
    {
        const string OwnRules = "A10:2025"; // async void and empty catch-alls; the analyzers and Core do not know each other
        var named = SdkRuleTable.ById.Values.SelectMany(row => row.Rule.Owasp).Append(OwnRules).ToHashSet(StringComparer.Ordinal);

        Assert.All(OwaspCategory.All, category => Assert.Equal(named.Contains(category.Id), category.Sources.Contains("compiler")));
    }

    [Theory]
    [InlineData("production")]
    [InlineData("development")]
    public async Task What_the_real_score_and_gate_make_of_the_evidence_is_valid_too(string environment)
    {
        var (configuration, evidence) = (SampleReports.Rich.Configuration, SampleReports.Rich.Evidence);
        var score = Scorer.Score(evidence, configuration);

        var verdict = QualityGate.Judge(evidence, score, configuration, environment);

        var json = Text(new(configuration, evidence, score, verdict));

        Assert.Empty(verdict.InvalidReasons);
        Assert.Empty((await Schema.Value).Validate(json));
    }

    [Fact]
    public void Equal_numbers_give_equal_bytes()
    {
        var report = SampleReports.Good;
        var same = report with { Score = report.Score with { Total = Interval.Between(decimal.Parse("97.900", System.Globalization.CultureInfo.InvariantCulture), 98.00m) } };

        Assert.Contains("\"low\": 97.9,\n    \"high\": 98,", Text(same), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_metric_and_count_names_its_source()
    {
        var evidence = SampleReports.Rich.Evidence;

        Assert.All(evidence.Measurements.Keys.Concat(evidence.BlockingCounts.Keys), name => Assert.NotNull(MetricSources.Of(name)));
    }

    private static QualityReport Sample(string name) => name switch
    {
        "rich" => SampleReports.Rich,
        "good" => SampleReports.Good,
        "bad" => SampleReports.Bad,
        "unknown" => SampleReports.Unknown,
        "invalid" => SampleReports.Invalid,
        _ => SampleReports.Good with { Evidence = SampleReports.Good.Evidence with { Projects = [], Findings = [], Sources = [], Run = SampleReports.Good.Evidence.Run with { Commit = null, Branch = null, IsDirty = null } } },
    };

    private static string Text(QualityReport report) => System.Text.Encoding.UTF8.GetString(ReportJson.Render(report));

    private static JsonDocument Parse(QualityReport report) => JsonDocument.Parse(ReportJson.Render(report));
}
