using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate.Weakened;

/// <summary>Compares what two policies ask for. What is stricter, or only written otherwise, is nothing.</summary>
internal static class PolicyComparison
{
    /// <summary>What asks for less now.</summary>
    public static ImmutableArray<Weakening> Of(QualityConfiguration before, QualityConfiguration now) =>
    [
        .. before.Environments.Keys.Where(now.Environments.ContainsKey).SelectMany(name => Thresholds(name, before.Environments[name], now.Environments[name])),
        .. Weights(before, now),
        .. Profiles(before, now),
        .. before.BlockingRules.SelectMany(rule => Raised(["blocking_rules", rule.Key], rule.Value, now.BlockingRules.GetValueOrDefault(rule.Key))),
        .. Raised(["new_code", "findings"], before.NewCode.Findings, now.NewCode.Findings),
        .. Raised(["new_code", "weakened_policy"], before.NewCode.WeakenedPolicy, now.NewCode.WeakenedPolicy),
        .. Coverage(before, now),
        .. Regression(before.Regression, now.Regression),
        .. Settings.Budgets.SelectMany(setting => Optional(["budgets", setting.Name], setting.Of(before.Budgets), setting.Of(now.Budgets))),
        .. Settings.Dependencies.SelectMany(setting => Optional(["dependencies", setting.Name], setting.Of(before.Dependencies), setting.Of(now.Dependencies))),
        .. Semgrep(before.Semgrep, now.Semgrep),
        .. Scopes(before, now),
        .. Excludes(before, now),
    ];

    private static ImmutableArray<Weakening> Thresholds(string environment, Thresholds before, Thresholds now) =>
        [.. Settings.Thresholds.SelectMany(threshold => Lowered(["environments", environment, threshold.Name], threshold.Of(before), threshold.Of(now)))];

    /// <summary>What weighs less hides more; something else then weighs more, so it is said once for all.</summary>
    private static ImmutableArray<Weakening> Weights(QualityConfiguration before, QualityConfiguration now)
    {
        var moved = Settings.Weights.Where(weight => before.Weighting[weight.Dimension] != now.Weighting[weight.Dimension])
            .Select(weight => $"{weight.Name} from {Number(before.Weighting[weight.Dimension])} to {Number(now.Weighting[weight.Dimension])}").ToArray();
        return moved.Length == 0 ? [] : [new(["weighting"], $"is moved: {string.Join(", ", moved)}")];
    }

    private static IEnumerable<Weakening> Profiles(QualityConfiguration before, QualityConfiguration now) =>
        from metric in Metrics.All
        let moved = (Before: before.MetricWeights.GetValueOrDefault(metric.Name, metric.Weight), Now: now.MetricWeights.GetValueOrDefault(metric.Name, metric.Weight))
        where moved.Before != moved.Now
        group $"{metric.Name} from {Number(moved.Before)} to {Number(moved.Now)}" by metric.Name.Split('.')[0] into dimension
        select new Weakening(["metrics", dimension.Key], $"is moved: {string.Join(", ", dimension)}");

    private static ImmutableArray<Weakening> Coverage(QualityConfiguration before, QualityConfiguration now)
    {
        ImmutableArray<string> setting = ["new_code", "coverage"];
        return (before.NewCode.Coverage, now.NewCode.Coverage) switch
        {
            ({ } old, { } today) => Lowered(setting, old, today),
            ({ } old, null) when Below(now, thresholds => thresholds.Coverage < old) is { } name => [new(setting, $"is taken out, was {Number(old)}; the coverage_threshold of {name} asks for less")],
            (null, { } today) when Below(before, thresholds => thresholds.Coverage > today) is { } name => [new(setting, $"is set to {Number(today)}; the coverage_threshold of {name}, which held until now, asks for more")],
            _ => [],
        };
    }

    private static string? Below(QualityConfiguration configuration, Func<Thresholds, bool> isBelow) =>
        configuration.Environments.Where(environment => isBelow(environment.Value)).Select(environment => environment.Key).FirstOrDefault();

    private static ImmutableArray<Weakening> Regression(RegressionLimits before, RegressionLimits now) => (before.IsAsked, now.IsAsked) switch
    {
        (true, false) => [new(["regression"], "is taken out: a run may be any worse than the one before")],
        (true, true) =>
        [
            .. Raised(["regression", "score"], before.Score, now.Score),
            .. Raised(["regression", "coverage"], before.Coverage, now.Coverage),
            .. Raised(["regression", "new_weaknesses"], before.NewWeaknesses, now.NewWeaknesses),
            .. Optional(["regression", "build_time"], before.BuildTime, now.BuildTime),
            .. Optional(["regression", "run_time"], before.RunTime, now.RunTime),
        ],
        _ => [],
    };

    private static ImmutableArray<Weakening> Optional(ImmutableArray<string> setting, decimal? before, decimal? now) => (before, now) switch
    {
        ({ } old, { } today) => Raised(setting, old, today),
        ({ } old, null) => [new(setting, $"is taken out, was {Number(old)}")],
        _ => [],
    };

    private static ImmutableArray<Weakening> Semgrep(SemgrepSettings before, SemgrepSettings now)
    {
        if (now.Policy < before.Policy)
            return [new(["semgrep", "policy"], $"is lowered from {SemgrepWords.Of(before.Policy)} to {SemgrepWords.Of(now.Policy)}")];
        if (before.Policy == SemgrepPolicy.Off)
            return [];
        if (before.Rules.IsEmpty && !now.Rules.IsEmpty)
            return [new(["semgrep", "rules"], "replaces the rules of this package")];
        return now.Rules.IsEmpty ? [] : [.. before.Rules.Except(now.Rules, StringComparer.Ordinal).Select(rule => new Weakening(["semgrep", "rules"], $"no longer names {ForeignText.Show(rule)}"))];
    }

    private static IEnumerable<Weakening> Scopes(QualityConfiguration before, QualityConfiguration now)
    {
        foreach (var old in before.Scopes.Where(scope => !scope.Thresholds.IsEmpty))
        {
            if (now.Scopes.FirstOrDefault(scope => scope.Name == old.Name) is not { } today)
            {
                yield return new(["scopes", old.Name], "is taken out");
                continue;
            }

            foreach (var path in old.Paths.Except(today.Paths, StringComparer.Ordinal))
                yield return new(["scopes", old.Name, "paths"], $"no longer names {ForeignText.Show(path)}");
            foreach (var (name, limit) in old.Thresholds)
            {
                if (!today.Thresholds.TryGetValue(name, out var asked) || asked < limit)
                    yield return new(["scopes", old.Name, name], today.Thresholds.ContainsKey(name) ? $"is lowered from {Number(limit)} to {Number(asked)}" : $"is taken out, was {Number(limit)}");
            }
        }
    }

    private static ImmutableArray<Weakening> Excludes(QualityConfiguration before, QualityConfiguration now)
    {
        var old = before.Excludes.Select(exclude => exclude.Path).ToHashSet(StringComparer.Ordinal);
        return [.. now.Excludes.Select((exclude, index) => (exclude.Path, Index: index)).Where(exclude => !old.Contains(exclude.Path))
            .Select(exclude => new Weakening(["excludes", exclude.Index.ToString(CultureInfo.InvariantCulture)], $"leaves out {ForeignText.Show(exclude.Path)}, which was looked at"))];
    }

    private static ImmutableArray<Weakening> Lowered(ImmutableArray<string> setting, decimal before, decimal now) =>
        now < before ? [new(setting, $"is lowered from {Number(before)} to {Number(now)}")] : [];

    private static ImmutableArray<Weakening> Raised(ImmutableArray<string> setting, decimal before, decimal now) =>
        now > before ? [new(setting, $"is raised from {Number(before)} to {Number(now)}")] : [];

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
