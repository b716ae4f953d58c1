using CsCheck;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Scoring;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Gate;

/// <summary>What holds of every verdict, over generated evidence and thresholds.</summary>
public sealed class VerdictLawTests
{
    private const int Times = 500;

    private static readonly Gen<QualityConfiguration> Policies =
        from limits in Gen.Int[0, 100].Array[4]
        from counts in Gen.Int[0, 2].Array[4]
        select Policy with
        {
            Environments = Policy.Environments.SetItem("production", new(limits[0], limits[1], limits[2], limits[3])),
            BlockingRules = Policy.BlockingRules.SetItems(BlockingRules.All.Select((rule, index) => KeyValuePair.Create(rule.Name, counts[index]))),
        };

    [Fact]
    public void Honest_evidence_is_never_invalid_however_much_of_it_is_missing()
    {
        Generated.Blanked.Sample(evidence =>
        {
            Assert.Empty(Judge(evidence.Full, Policy).InvalidReasons);
            Assert.Empty(Judge(Vague(evidence.Blanked), Policy).InvalidReasons);
        }, iter: Times);
    }

    [Fact]
    public void What_is_missing_can_make_a_check_unknown_but_never_turns_it_around()
    {
        Gen.Select(Generated.Blanked, Policies).Sample((evidence, policy) =>
        {
            var (full, blanked) = (Judge(evidence.Full, policy), Judge(Vague(evidence.Blanked), policy));

            Assert.All(full.Checks.Zip(blanked.Checks), pair => Assert.True(pair.Second.Outcome is Outcome.Unknown || pair.First.Outcome == pair.Second.Outcome, pair.ToString()));
            Assert.True(blanked.Outcome is not VerdictOutcome.Allow || full.Outcome is VerdictOutcome.Allow);
            Assert.True(blanked.Outcome is not VerdictOutcome.Refuse || full.Outcome is VerdictOutcome.Refuse);
        }, iter: 2 * Times);
    }

    [Fact]
    public void The_verdict_is_the_worst_of_its_checks()
    {
        Gen.Select(Generated.Blanked, Policies).Sample((evidence, policy) =>
        {
            var verdict = Judge(Vague(evidence.Blanked), policy);

            Assert.Equal(verdict.Checks.Max(check => check.Outcome), verdict.Outcome switch
            {
                VerdictOutcome.Allow => Outcome.Pass,
                VerdictOutcome.Unknown => Outcome.Unknown,
                _ => Outcome.Fail,
            });
        }, iter: Times);
    }

    [Fact]
    public void Places_are_listed_findings_that_count_and_never_more_than_ten()
    {
        Gen.Select(Generated.Blanked, Policies).Sample((evidence, policy) => Assert.All(Judge(Vague(evidence.Blanked), policy).Checks, check =>
        {
            Assert.InRange(check.Places.Length, 0, QualityGate.PlacesPerCheck);
            Assert.All(check.Places, place => Assert.True(!place.IsAccepted && evidence.Blanked.Findings.Contains(place)));
            Assert.True(check.Outcome is not Outcome.Pass || check.Places.IsEmpty);
        }), iter: Times);
    }

    private static QualityEvidence Vague(QualityEvidence blanked) => blanked with
    {
        BlockingCounts = blanked.BlockingCounts.SetItems(BlockingRules.All
            .Where(rule => rule.Name is "critical_bugs" or "critical_security_issues")
            .Select(rule => KeyValuePair.Create(rule.Name, Measurement.CountNotMeasured("blank", "do it")))),
    };

    private static Verdict Judge(QualityEvidence evidence, QualityConfiguration policy) =>
        QualityGate.Judge(evidence, Scorer.Score(evidence, policy), policy, "production");
}
