using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>The values in force: those of a checked file over the defaults.</summary>
internal static class EffectiveConfiguration
{
    private static readonly PlacedValue Nothing = new(System.Text.Json.JsonValueKind.Object, 0, "", []);

    /// <summary>The values without a file.</summary>
    public static QualityConfiguration Default { get; } = Of(Nothing, source: null);

    /// <summary>The values of a file without errors.</summary>
    public static QualityConfiguration Of(PlacedValue root, string? source)
    {
        var configuration = new QualityConfiguration(source, "", Environments(Section(root, "environments")), Weights(Section(root, "weighting")), BlockingRules(Section(root, "blocking_rules")), Excludes(Section(root, "excludes")))
        {
            MetricWeights = MetricWeights(Section(root, "metrics")),
            NewCode = NewCode(Section(root, "new_code")),
            Regression = Regression(Section(root, "regression"), root["regression"] is not null),
            Budgets = Budgets(Section(root, "budgets")),
            Dependencies = Dependencies(Section(root, "dependencies")),
            Scopes = Scopes(Section(root, "scopes")),
            Semgrep = Semgrep(Section(root, "semgrep")),
        };
        return configuration with { Digest = ConfigurationDigest.Of(configuration) };
    }

    private static ImmutableSortedDictionary<string, Thresholds> Environments(PlacedValue section)
    {
        var names = Settings.Environments.Select(environment => environment.Name).Concat(section.Members.Select(member => member.Name)).Distinct(StringComparer.Ordinal);
        return names.ToImmutableSortedDictionary(name => name, name => Thresholds(section, EnvironmentChain.Of(section, name)), StringComparer.Ordinal);
    }

    private static Thresholds Thresholds(PlacedValue section, EnvironmentChain chain) => new(
        Quality: chain.ValueOf(section, Settings.Thresholds[0]),
        Security: chain.ValueOf(section, Settings.Thresholds[1]),
        Coverage: chain.ValueOf(section, Settings.Thresholds[2]),
        Performance: chain.ValueOf(section, Settings.Thresholds[3]));

    private static ImmutableSortedDictionary<Dimension, decimal> Weights(PlacedValue section) =>
        Settings.Weights.ToImmutableSortedDictionary(weight => weight.Dimension, weight => Number(section, weight.Name, weight.Default));

    /// <summary>Those of dimensions that are there, each with all its metrics.</summary>
    private static ImmutableSortedDictionary<string, decimal> MetricWeights(PlacedValue section)
    {
        var weights = QualityConfiguration.UsualWeights;
        foreach (var dimension in section.Members)
        {
            foreach (var metric in dimension.Value.Members)
                weights = weights.SetItem($"{dimension.Name}.{metric.Name}", metric.Value.Number!.Value);
        }

        return weights;
    }

    private static ImmutableSortedDictionary<string, int> BlockingRules(PlacedValue section) =>
        Settings.BlockingRules.ToImmutableSortedDictionary(rule => rule.Name, rule => (int)Number(section, rule.Name, rule.Default), StringComparer.Ordinal);

    private static ImmutableArray<Scope> Scopes(PlacedValue section) =>
    [
        .. section.Members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new Scope(
            member.Name,
            Texts(member.Value, "paths"),
            Settings.Thresholds.Where(threshold => member.Value[threshold.Name] is not null).ToImmutableSortedDictionary(threshold => threshold.Name, threshold => member.Value[threshold.Name]!.Value.Number!.Value, StringComparer.Ordinal),
            Texts(member.Value, "owners"))),
    ];

    private static ImmutableArray<string> Texts(PlacedValue section, string name) =>
        section[name] is { } list ? [.. list.Value.Members.Select(item => item.Value.Text).Distinct(StringComparer.Ordinal)] : [];

    private static RegressionLimits Regression(PlacedValue section, bool isAsked) => new(
        Number(section, "score", RegressionLimits.Default.Score),
        Number(section, "coverage", RegressionLimits.Default.Coverage),
        (int)Number(section, "new_weaknesses", RegressionLimits.Default.NewWeaknesses),
        isAsked)
    {
        BuildTime = section["build_time"]?.Value.Number,
        RunTime = section["run_time"]?.Value.Number,
    };

    private static Budgets Budgets(PlacedValue section) => new(section["artifact_megabytes"]?.Value.Number, section["build_seconds"]?.Value.Number);

    private static NewCodeLimits NewCode(PlacedValue section) => new((int)Number(section, "findings", 0), section["coverage"]?.Value.Number) { WeakenedPolicy = (int)Number(section, "weakened_policy", 0) };

    private static DependencyLimits Dependencies(PlacedValue section)
    {
        return new(Limit("critical"), Limit("high"), Limit("moderate"), Limit("low"), Limit("deprecated"), Limit("outdated"));

        int? Limit(string name) => (int?)section[name]?.Value.Number;
    }

    private static SemgrepSettings Semgrep(PlacedValue section) => new(
        section["policy"] is { } policy ? SemgrepWords.Policies[policy.Value.Text] : SemgrepSettings.Default.Policy,
        section["rules"] is { } rules ? [.. rules.Value.Members.Select(rule => rule.Value.Text).Distinct(StringComparer.Ordinal)] : [],
        TimeSpan.FromSeconds((double)Number(section, "timeout_seconds", SemgrepSettings.DefaultTimeoutInSeconds)));

    private static ImmutableArray<Exclude> Excludes(PlacedValue list) =>
        [.. list.Members.Select(item => new Exclude(item.Value["path"]!.Value.Text, item.Value["reason"]!.Value.Text.Trim()))];

    private static PlacedValue Section(PlacedValue parent, string name) => parent[name]?.Value ?? Nothing;

    private static decimal Number(PlacedValue section, string name, decimal usual) => section[name]?.Value.Number ?? usual;
}
