using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>Whether something may go somewhere: a pure function, which believes nothing by name.</summary>
public static class Decider
{
    /// <summary>Decides. What is wrong is part of the decision, never an exception.</summary>
    public static PromotionDecision Decide(PromotionRequest request)
    {
        if (request.Policy.CheckEnvironment(request.Environment) is { } unknown)
            return Invalid(request, [unknown with { Id = "LQ9715", Message = $"environment: {unknown.Message}" }]);
        var trust = request.Trust?.Environments.GetValueOrDefault(request.Environment);
        if (request.Trust is { } policy && trust is null)
            return Invalid(request, [new("LQ9715", $"environment: the trust policy knows no {ForeignText.Show(request.Environment)}; it has {string.Join(", ", policy.Environments.Keys)}.", "Add it to the trust policy")]);
        var (verified, problems) = EvidenceCheck.Of(request, trust);
        if (verified is null)
            return Invalid(request, problems);
        var (verdict, card, hasSecret) = Recount.Of(verified.Report, request.Policy, request.Baseline, request.Environment, DateOnly.FromDateTime(request.Now.UtcDateTime));
        return verdict.Outcome is VerdictOutcome.Invalid
            ? Invalid(request, [.. verdict.InvalidReasons.Select(reason => new Problem("LQ9713", $"report: it contradicts itself: {reason}.", "Build and attest anew"))]) with { Evidence = verified.Evidence }
            : Decide(request, trust, verified, verdict, card, hasSecret);
    }

    private static PromotionDecision Decide(PromotionRequest request, EnvironmentTrust? trust, Verified verified, Verdict verdict, ScoreCard card, bool hasSecret)
    {
        if (Tampered(request, verified, card) is { } tampered)
            return Invalid(request, [tampered]) with { Evidence = verified.Evidence };
        var (applied, useless) = OverrideCheck.Of(request, trust, verdict.Checks, hasSecret);
        ImmutableArray<Problem> refusals = [.. Floor.Problems(trust?.Floor, request.Policy.Environments[request.Environment], request.Environment), .. StageCheck.Of(request, trust) is { } stage ? [stage] : Array.Empty<Problem>()];
        var outcome = !refusals.IsEmpty ? VerdictOutcome.Refuse : applied is not null ? VerdictOutcome.Allow : verdict.Outcome;
        return new(request.Environment, request.Commit, request.Artifacts, outcome, request.Policy.Digest, request.Now, refusals, [.. useless, .. Notes(request, verified)])
        {
            Score = card.Total,
            Checks = verdict.Checks,
            Evidence = verified.Evidence,
            Override = applied,
        };
    }

    /// <summary>By the same policy the same evidence has the same score: whoever says another one has changed something.</summary>
    private static Problem? Tampered(PromotionRequest request, Verified verified, ScoreCard card) =>
        verified.Report.ConfigurationDigest == request.Policy.Digest && verified.Report.Score != card.Total
            ? new("LQ9713", $"score: the report says {Points.Shown(verified.Report.Score)}, its own evidence gives {Points.Shown(card.Total)}.", "Build and attest anew")
            : null;

    private static IEnumerable<Problem> Notes(PromotionRequest request, Verified verified)
    {
        if (verified.Report.ConfigurationDigest != request.Policy.Digest)
            yield return new("LQ9718", "policy: the report was judged by another policy than the one that decides here.", "Nothing, if that is meant: what decides is the policy of the promoting side");
        if (verified.Evidence is null)
            yield return new("LQ9714", $"evidence: it is not signed, or nobody says whose signature counts, so nothing binds it to what is deployed; that is enough for {PromotionRequest.Development} only.", "dotnet build -t:QualityAttest, or llmchat-quality attest");
    }

    private static PromotionDecision Invalid(PromotionRequest request, ImmutableArray<Problem> problems) =>
        new(request.Environment, request.Commit, request.Artifacts, VerdictOutcome.Invalid, request.Policy.Digest, request.Now, problems, []);
}
