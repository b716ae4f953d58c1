using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Gate;

/// <summary>What lying or broken evidence looks like: each row is one lie, and makes the verdict invalid.</summary>
public sealed class ContradictionTests
{
    private static readonly ProjectEvidence Project = NewProject(ProjectPath, 100, 10);

    private static readonly ImmutableDictionary<string, Func<QualityEvidence>> Lies = new Dictionary<string, Func<QualityEvidence>>
    {
        ["project src/App/App.csproj is there more than once"] = () => NewEvidence([Project, Project], []),
        ["has target framework net10.0 more than once"] = () => NewEvidence([Project with { Frameworks = [Project.Frameworks[0], Project.Frameworks[0]] }], []),
        ["is said to be measured, but nothing was counted in it"] = () => WithFramework(framework => framework with { Facts = null }),
        ["has a count below 0"] = () => WithFacts(facts => facts with { Lines = -1 }),
        ["documents more public members than it has"] = () => WithFacts(facts => facts with { DocumentedMembers = facts.PublicMembers + 1 }),
        ["has fewer than 0 compiler errors"] = () => WithFramework(framework => framework with { CompilerErrors = -1 }),
        ["has an assembly of fewer than 0 bytes"] = () => WithFramework(framework => framework with { Assembly = new("App.dll", -1, "") }),
        ["type_errors is 0, but a project has compiler errors"] = () => WithFramework(framework => framework with { CompilerErrors = 1 }),
        ["a finding breaks LQ1001, a rule that is not listed"] = () => Dirty() with { Rules = Rules.Remove("LQ1001") },
        ["lies in project src/Ghost.csproj, which is not listed"] = () => Clean.With(NewFinding("LQ1001", Severity.Low, project: "src/Ghost.csproj")),
        ["has no known severity or confidence"] = () => Clean.With(NewFinding("LQ1001", (Severity)7)),
        ["a finding of LQ1003 has a number below 0"] = () => Clean.With(NewFinding("LQ1003", Severity.Low, excess: -5)),
        ["rule LQ1002 is listed as LQ1001"] = () => Clean with { Rules = Rules.SetItem("LQ1001", Rules["LQ1002"]) },
        ["counts in code_quality.luck, a metric that does not exist"] = () => Clean with { Rules = Rules.SetItem("LQ1001", Rules["LQ1001"] with { Metric = "code_quality.luck" }) },
        ["has a security-severity that is not between 0 and 10"] = () => Clean with { Rules = Rules.SetItem("LQ2001", Rules["LQ2001"] with { SecuritySeverity = 11 }) },
        ["code_quality.luck was measured, a metric that does not exist"] = () => Clean.With("code_quality.luck", Measurement.Measured(1)),
        ["code_quality.findings is 0, but 1 findings are listed"] = () => Dirty().With(MetricNames.CodeFindings, Measurement.Measured(0)),
        ["code_quality.findings is 2, but 1 findings are listed"] = () => Dirty().With(MetricNames.CodeFindings, Measurement.Measured(2)),
        ["code_quality.findings is below 0"] = () => Clean.With(MetricNames.CodeFindings, Measurement.Measured(-1)),
        ["code_quality.findings is said not to apply, but 1 findings count in it"] = () => Dirty().With(MetricNames.CodeFindings, Measurement.NotApplicable("no")),
        ["testing.coverage is 100.1, which is not a share of 100"] = () => Clean.With(MetricNames.Coverage, Measurement.Measured(100.1m)),
        ["testing.coverage is -1, which is not a share of 100"] = () => Clean.With(MetricNames.Coverage, Measurement.Measured(-1)),
        ["performance.findings is said to be exact, but src/App/App.csproj was not measured"] = () => NewEvidence([NewProject(ProjectPath, 0, 0, new("LQ9105", "no log", "build"))], []),
        ["documentation.public_api is said to be exact, but no project was measured"] = () => NewEvidence([], []),
        ["critical_bugs is said to be exact, but no project was measured"] = () => NewEvidence([], []),
        ["critical_bugs is 0, but 1 findings that it counts are listed"] = () => Counted(Clean.With(NewFinding("LQ1002", Severity.Low)), 0),
        ["critical_bugs is below 0"] = () => Counted(Clean, -1),
        ["source secrets is there more than once"] = () => Clean with { Sources = [Source("secrets", MeasurementState.Measured), Source("secrets", MeasurementState.Measured)] },
        ["security.secrets is said to be exact, but its source secrets was not measured"] = () => Clean with { Sources = [Source("secrets", MeasurementState.NotMeasured)] },
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Reasons { get; } = [.. Lies.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_lie_makes_the_verdict_invalid_and_is_named(string reason)
    {
        var verdict = Judge(Lies[reason]());

        Assert.Equal(VerdictOutcome.Invalid, verdict.Outcome);
        Assert.Contains(verdict.InvalidReasons, given => given.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_score_that_is_not_the_sum_of_its_parts_is_invalid()
    {
        var card = Scorer.Score(Dirty(), Policy) with { Total = Interval.Exactly(99.99m) };

        var verdict = QualityGate.Judge(Dirty(), card, Policy, "production");

        Assert.Equal(VerdictOutcome.Invalid, verdict.Outcome);
        Assert.Equal("the score is not the sum of its parts", Assert.Single(verdict.InvalidReasons));
    }

    [Fact]
    public void Invalid_outweighs_refuse()
    {
        var verdict = Judge(Counted(Clean.With(NewFinding("LQ1002", Severity.Low)), 0));

        Assert.Contains(verdict.Checks, check => check.Outcome is Outcome.Fail);
        Assert.Equal(VerdictOutcome.Invalid, verdict.Outcome);
    }

    [Fact]
    public void Reasons_are_bounded_however_broken_the_evidence_is()
    {
        var verdict = Judge(Clean.With([.. Enumerable.Range(0, 100).Select(number => NewFinding("LQ1001", Severity.Low, project: $"P{number}.csproj"))]));

        Assert.Equal(20, verdict.InvalidReasons.Length);
    }

    [Fact]
    public void Two_projects_that_differ_only_in_case_are_two()
    {
        Assert.NotEqual(VerdictOutcome.Invalid, Judge(NewEvidence([NewProject("a/A.csproj", 10, 1), NewProject("a/a.csproj", 10, 1)], [])).Outcome);
    }

    [Fact]
    public void Counts_near_the_largest_integer_neither_overflow_nor_pass_as_small()
    {
        var huge = NewEvidence(
            Enumerable.Range(0, 10).Select(number => NewProject($"P{number}.csproj", int.MaxValue, int.MaxValue)),
            Enumerable.Range(0, 10).Select(number => NewFinding("LQ1003", Severity.Critical, number, excess: int.MaxValue, project: "P0.csproj")));

        Assert.NotEqual(VerdictOutcome.Invalid, Judge(huge).Outcome);
        Assert.InRange(Scorer.Score(huge, Policy)[Dimension.CodeQuality].Score.Value.Low, 100 - Metrics.Find(MetricNames.Complexity)!.Weight / 3 - 0.01m, 100 - Metrics.Find(MetricNames.Complexity)!.Weight / 3 + 0.01m);
    }

    private static QualityEvidence Dirty() => Clean.With(NewFinding("LQ1001", Severity.Low));

    private static QualityEvidence Counted(QualityEvidence evidence, int bugs) =>
        evidence with { BlockingCounts = evidence.BlockingCounts.SetItem("critical_bugs", Measurement.Measured(bugs)) };

    private static QualityEvidence WithFacts(Func<SourceFacts, SourceFacts> change) => WithFramework(framework => framework with { Facts = change(framework.Facts!) });

    private static QualityEvidence WithFramework(Func<FrameworkEvidence, FrameworkEvidence> change) =>
        Clean with { Projects = [Clean.Projects[0] with { Frameworks = [change(Clean.Projects[0].Frameworks[0])] }] };

    private static EvidenceSource Source(string name, MeasurementState state) => new(name, name, state, "", null);

    private static Verdict Judge(QualityEvidence evidence) => QualityGate.Judge(evidence, Scorer.Score(evidence, Policy), Policy, "production");
}
