using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate.Parts;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate;

/// <summary>Judges the evidence for one environment: a pure function.</summary>
public static class QualityGate
{
    /// <summary>The most places a check lists.</summary>
    public const int PlacesPerCheck = 10;

    /// <summary>Compares every threshold and blocking rule of the environment on unrounded values; where a base was named, what is asked of new code in their place.</summary>
    /// <exception cref="ArgumentException">The configuration has no such environment; the reader of the user's input says so first (LQ9008).</exception>
    public static Verdict Judge(QualityEvidence evidence, ScoreCard card, QualityConfiguration configuration, string environment)
    {
        if (!configuration.Environments.TryGetValue(environment, out var thresholds))
            throw new ArgumentException($"The environment is not one of {string.Join(", ", configuration.Environments.Keys)}.", nameof(environment));

        ImmutableArray<Regression> regressions = evidence is { Reference: { } reference, Patch: null } ? Regressions.Of(evidence, card, reference, configuration.Regression) : [];
        ImmutableArray<PartVerdict> scopes = PartVerdicts.Scopes(evidence, configuration);
        ImmutableArray<Check> checks =
        [
            .. evidence.Patch is { } patch
                ? NewCodeGate.Judge(evidence, patch, thresholds, configuration)
                : [.. ThresholdRules.All.Select(rule => Judge(rule, evidence, card, thresholds)), .. BlockingRules.All.Select(rule => Judge(rule, evidence, configuration)), .. scopes.SelectMany(scope => scope.Checks)],
            .. evidence.Patch is null ? DependencyGate.Judge(evidence, configuration.Dependencies) : [],
            .. configuration.Regression.IsAsked ? regressions.Select(Judge) : [],
        ];
        ImmutableArray<string> contradictions = [.. Contradictions.In(evidence, card)];
        return new(environment, Outcome(checks, contradictions), checks, contradictions) { Regressions = regressions, Scopes = scopes, Projects = PartVerdicts.Projects(evidence, configuration, thresholds) };
    }

    private static Check Judge(Regression regression) => new("regression_" + regression.Name, regression.Id, CheckKind.Regression, regression.Change, regression.Limit, regression.Outcome, []);

    private static VerdictOutcome Outcome(ImmutableArray<Check> checks, ImmutableArray<string> contradictions) =>
        !contradictions.IsEmpty ? VerdictOutcome.Invalid
        : checks.Any(check => check.Outcome is Evidence.Outcome.Fail) ? VerdictOutcome.Refuse
        : checks.Any(check => check.Outcome is not Evidence.Outcome.Pass) ? VerdictOutcome.Unknown
        : VerdictOutcome.Allow;

    private static Check Judge(ThresholdRule rule, QualityEvidence evidence, ScoreCard card, Thresholds thresholds)
    {
        var (value, limit) = (rule.Value(evidence, card), rule.Limit(thresholds));
        var outcome = value.State is MeasurementState.NotApplicable ? Evidence.Outcome.Pass : value.Value.IsAtLeast(limit);
        return new(rule.Name, rule.Id, CheckKind.Threshold, value, limit, outcome, outcome is Evidence.Outcome.Pass ? [] : Places.OfLostPoints(evidence, rule.Metrics(card)));
    }

    internal static Check Judge(BlockingRule rule, QualityEvidence evidence, QualityConfiguration configuration)
    {
        var (value, limit) = (BlockingCount.Of(rule, evidence), configuration.BlockingRules.GetValueOrDefault(rule.Name));
        var outcome = value.Value.IsAtMost(limit);
        return new(rule.Name, rule.Id, CheckKind.BlockingRule, value, limit, outcome, outcome is Evidence.Outcome.Pass ? [] : Places.OfRule(evidence, rule));
    }
}
