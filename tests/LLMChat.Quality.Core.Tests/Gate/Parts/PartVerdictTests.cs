using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Configuration;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Gate.Parts;

/// <summary>Scopes and projects, by the same formulas as the whole.</summary>
public sealed class PartVerdictTests : IDisposable
{
    private readonly Tree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void A_scope_is_judged_by_its_own_findings_and_lines_and_named_in_the_check()
    {
        var verdict = Judge("""{ "scopes": { "bad": { "paths": [ "B/**" ], "security_threshold": 90, "coverage_threshold": 60 }, "good": { "paths": [ "A/**" ], "security_threshold": 90, "coverage_threshold": 60 } } }""");

        Assert.Equal(
            ["bad: security_threshold Fail", "bad: coverage_threshold Fail", "good: security_threshold Pass", "good: coverage_threshold Pass"],
            Scoped(verdict).Select(check => $"{check.Name} {check.Outcome}"));
        Assert.Equal((25, 75), (Scoped(verdict).ElementAt(1).Value.Value.Low, Scoped(verdict).ElementAt(3).Value.Value.Low));
        Assert.Equal("B/B.cs", Scoped(verdict).First().Places[0].Location!.Path);
        Assert.Equal((Outcome.Fail, Outcome.Pass), (verdict.Scopes[0].Outcome, verdict.Scopes[1].Outcome));
    }

    [Fact]
    public void A_scope_of_which_nothing_is_asked_is_shown_and_changes_no_verdict()
    {
        var verdict = Judge("""{ "scopes": { "bad": { "paths": [ "B/**" ] } } }""");

        Assert.Empty(Scoped(verdict));
        Assert.Equal(Judge("{}").Outcome, verdict.Outcome);
        Assert.Single(verdict.Scopes);
    }

    [Fact]
    public void The_whole_is_judged_as_without_scopes() =>
        Assert.Equal(Judge("{}").Checks.Select(check => check.Name), Judge("""{ "scopes": { "loose": { "paths": [ "B/**" ], "quality_threshold": 0 } } }""").Checks.Where(check => check.Id != "LQ9505").Select(check => check.Name));

    [Fact]
    public void A_scope_that_cuts_a_project_has_coverage_and_no_certain_score()
    {
        tree.File("A/Sub/C.cs", "class C;\n");
        var verdict = Judge("""{ "scopes": { "cut": { "paths": [ "A/Sub/**" ], "security_threshold": 95, "coverage_threshold": 50 } } }""", coverage => Cover(coverage, "A/Sub/C.cs", 1, 1));

        Assert.Equal(["cut: security_threshold Unknown", "cut: coverage_threshold Pass"], Scoped(verdict).Select(check => $"{check.Name} {check.Outcome}"));
    }

    [Fact]
    public void A_scope_that_nothing_lies_in_is_unknown_and_never_passes()
    {
        var verdict = Judge("""{ "scopes": { "empty": { "paths": [ "nowhere/**" ], "quality_threshold": 90, "security_threshold": 90, "coverage_threshold": 1, "performance_threshold": 90 } } }""");

        Assert.All(Scoped(verdict), check => Assert.Equal(Outcome.Unknown, check.Outcome));
        Assert.Equal(4, Scoped(verdict).Count());
    }

    [Fact]
    public void What_was_not_measured_of_the_whole_is_not_measured_in_a_scope()
    {
        var verdict = Judge("""{ "scopes": { "good": { "paths": [ "A/**" ], "coverage_threshold": 1 } } }""", measured: false);

        Assert.Equal((Outcome.Unknown, "Add a test project"), (Scoped(verdict).Single().Outcome, Scoped(verdict).Single().Value.Remedy));
    }

    [Fact]
    public void Each_project_without_tests_has_a_verdict_of_its_own_that_is_shown_only()
    {
        var verdict = Judge("{}");

        Assert.Equal(["A/A.csproj", "B/B.csproj"], verdict.Projects.Select(part => part.Name));
        Assert.True(verdict.Projects[0].Card.Total.Low > verdict.Projects[1].Card.Total.Low);
        Assert.Equal(75, verdict.Projects[0].Coverage.Value.Low);
        Assert.All(verdict.Projects, part => Assert.Equal(4, part.Checks.Length));
        Assert.DoesNotContain(verdict.Checks, check => check.Id == "LQ9505");
    }

    [Fact]
    public void A_scope_of_everything_has_the_findings_of_the_whole()
    {
        var (verdict, card) = Both("""{ "scopes": { "all": { "paths": [ "**" ] } } }""");

        Assert.Equal(card[Dimension.Security].Score, verdict.Scopes[0].Card[Dimension.Security].Score);
        Assert.Equal(Findings(card), Findings(verdict.Scopes[0].Card)); // what is a share of the whole, such as strictness, is not known of a part

        static object[] Findings(ScoreCard card) => [.. card[Dimension.CodeQuality].Metrics.Where(metric => Metrics.Find(metric.Name)!.CountsFindings).Select(metric => metric.Score)];
    }

    [Theory]
    [InlineData("""{ "scopes": { "a b": { "paths": [ "x/**" ] } } }""", "LQ9008")]
    [InlineData("""{ "scopes": { "a": { } } }""", "LQ9017")]
    [InlineData("""{ "scopes": { "a": { "paths": [ "/x" ] } } }""", "LQ9014")]
    [InlineData("""{ "scopes": { "a": { "paths": "x" } } }""", "LQ9005")]
    [InlineData("""{ "scopes": { "a": { "paths": [ "x" ], "owners": [ "team" ] } } }""", "LQ9008")]
    [InlineData("""{ "scopes": { "a": { "paths": [ "x" ], "coverage_threshold": 101 } } }""", "LQ9006")]
    [InlineData("""{ "scopes": { "a": { "path": [ "x" ], "paths": [ "x" ] } } }""", "LQ9004")]
    public void A_mistake_in_a_scope_is_an_error(string content, string id) => Assert.Equal(id, Reading.OneError(content).Id);

    private static IEnumerable<Check> Scoped(Verdict verdict) => verdict.Checks.Where(check => check.Id == "LQ9505");

    private static void Cover(CoverageMap map, string path, int covered, int total)
    {
        for (var line = 1; line <= total; line++)
            map.File(path).AddLine(line, line <= covered ? 1 : 0);
    }

    private Verdict Judge(string configuration, Action<CoverageMap>? cover = null, bool measured = true) => Both(configuration, cover, measured).Verdict;

    private (Verdict Verdict, ScoreCard Card) Both(string configuration, Action<CoverageMap>? cover = null, bool measured = true)
    {
        foreach (var (name, log) in new[] { ("A", LogText.Good().Facts()), ("B", LogText.Good().Facts().Result("CA5351", path: tree.PathOf("B/B.cs"), line: 1)) })
        {
            tree.File($"{name}/{name}.cs", "class X;\n");
            tree.Project(name, ("net10.0", log));
        }

        var coverage = new CoverageMap();
        Cover(coverage, "A/A.cs", 3, 4);
        Cover(coverage, "B/B.cs", 1, 4);
        cover?.Invoke(coverage);
        var collected = tree.Collect(new SecretScanEvidence([], [], Measurement.Measured(0), new("secrets", "Secrets", MeasurementState.Measured, "", null), []));
        var evidence = collected with { Tests = new([], coverage, []) };
        if (measured)
            evidence = evidence with { Measurements = evidence.Measurements.SetItem(MetricNames.Coverage, Measurement.Measured(coverage.Totals.Lines.Percent!.Value)) };
        var policy = Reading.Accepted(configuration);
        var card = Scorer.Score(evidence, policy);
        return (QualityGate.Judge(evidence, card, policy, "development"), card);
    }
}
