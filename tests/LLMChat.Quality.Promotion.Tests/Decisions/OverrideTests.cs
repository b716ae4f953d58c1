using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Tests.Scoring;
using LLMChat.Quality.Promotion.Decisions;

namespace LLMChat.Quality.Promotion.Tests.Decisions;

public sealed class OverrideTests
{
    private static readonly Scene Good = new();

    /// <summary>One condition fails.</summary>
    private static readonly Scene Failing = Good with { Evidence = Good.Evidence.With(MetricNames.Coverage, Measurement.Measured(80)) };

    /// <summary>Some conditions are unknown.</summary>
    private static readonly Scene Open = Good with { Evidence = Good.Evidence.With(MetricNames.PerformanceFindings, Measurement.CountNotMeasured("nobody looked", "dotnet build")) };

    private static readonly Override Usual = new([Scene.App, Scene.Database], "production", ["coverage_threshold"], "Ada", "Hotfix for the outage, ticket 42", Scene.Now.AddHours(-1), Scene.Now.AddHours(1));

    [Fact]
    public void Fault_092_A_signed_exception_sets_one_failed_condition_aside_and_is_told()
    {
        var decision = With(Failing, Usual).Decision;

        Assert.Equal((VerdictOutcome.Allow, "oncall", "Ada", "refuse"), (decision.Outcome, decision.Override!.Key, decision.Override.By, decision.Override.Instead));
        Assert.Contains(DecisionLines.Of(decision), line => line.Contains("Ada set aside coverage_threshold", StringComparison.Ordinal) && line.Contains("ticket 42", StringComparison.Ordinal));
        Assert.Equal(Outcome.Fail, decision.Checks.Single(check => check.Name == "coverage_threshold").Outcome); // the condition stays what it is
    }

    [Fact]
    public void It_may_set_aside_all_that_is_unknown()
    {
        var open = Open.Decision.Checks.Where(check => check.Outcome is Outcome.Unknown).Select(check => check.Name).ToImmutableArray();

        Assert.NotEmpty(open);
        Assert.Equal((VerdictOutcome.Allow, "unknown"), With(Open, Usual with { Checks = open }).Decision is var decision ? (decision.Outcome, decision.Override!.Instead) : default);
    }

    [Fact]
    public void Fault_092_An_exception_that_is_for_something_else_too_long_over_or_nameless_changes_nothing()
    {
        AssertUseless("it is for staging", Usual with { Environment = "staging" });
        AssertUseless("other bytes", Usual with { Subjects = [Scene.App] });
        AssertUseless("no reason", Usual with { Reason = " " });
        AssertUseless("nobody's name", Usual with { By = "" });
        AssertUseless("longer than 24 hours", Usual with { Expires = Usual.IssuedAt.AddHours(24).AddSeconds(1) });
        AssertUseless("it held until", Usual with { Expires = Scene.Now.AddSeconds(-1) });
        AssertUseless("future", Usual with { IssuedAt = Scene.Now.AddHours(1), Expires = Scene.Now.AddHours(2) });
        AssertUseless("does not name coverage_threshold", Usual with { Checks = ["quality_threshold"] });
    }

    [Fact]
    public void Only_a_key_for_exceptions_counts()
    {
        var decision = (Failing with { Change = request => request with { Overrides = [Scene.Sign(Usual.Write(), Scene.Ci)] } }).Decision;

        Assert.Equal((VerdictOutcome.Refuse, "LQ9720"), (decision.Outcome, Assert.Single(decision.Notes).Id));
    }

    [Fact]
    public void Two_failed_conditions_are_too_many()
    {
        var two = Failing with { Evidence = Sample.NewEvidence(Good.Evidence.Projects, [Sample.NewFinding("LQ1002", Severity.Low)], coverage: 80) with { Run = Good.Evidence.Run } };

        AssertUseless("2 conditions fail", Usual with { Checks = ["coverage_threshold", "critical_bugs"] }, two);
    }

    [Fact]
    public void Nobody_sets_aside_a_secret_or_evidence_that_cannot_be_believed()
    {
        var secret = Good with { Evidence = Sample.NewEvidence([Sample.NewProject(Sample.ProjectPath, 10_000_000, 1_000)], [Sample.NewFinding("LQ6001", Severity.Critical, confidence: Confidence.High)]) with { Run = Good.Evidence.Run } };
        var open = secret.Decision.Checks.Where(check => check.Outcome is Outcome.Fail).Select(check => check.Name).ToImmutableArray();
        var foreign = With(Good with { SigningKey = Scene.Stranger }, Usual with { Checks = ["coverage_threshold", "quality_threshold"] });

        Assert.Contains("critical_security_issues", open);
        AssertUseless("a secret", Usual with { Checks = open }, secret);
        Assert.Equal(VerdictOutcome.Invalid, foreign.Decision.Outcome);
    }

    [Fact]
    public void It_does_not_lift_the_floor_nor_an_earlier_environment()
    {
        var staged = Failing with { Trusted = Failing.Trusted with { Requires = new("staging", TimeSpan.Zero) } };
        var floor = Failing with { Trusted = Failing.Trusted with { Floor = ImmutableSortedDictionary<string, decimal>.Empty.Add("coverage_threshold", 99) } };

        Assert.All(new[] { staged, floor }, scene => Assert.Equal(VerdictOutcome.Refuse, With(scene, Usual).Decision.Outcome));
    }

    private static void AssertUseless(string why, Override exception, Scene? scene = null)
    {
        var decision = With(scene ?? Failing, exception).Decision;
        Assert.Equal(VerdictOutcome.Refuse, decision.Outcome);
        Assert.Null(decision.Override);
        Assert.Contains(why, Assert.Single(decision.Notes, note => note.Id == "LQ9720").Message, StringComparison.Ordinal);
    }

    private static Scene With(Scene scene, Override exception) => scene with { Change = request => request with { Overrides = [Scene.Sign(exception.Write(), Scene.OnCall)] } };
}
