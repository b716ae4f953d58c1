using System.Text.Json;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes the policy the evidence was judged by, in the words of the configuration file.</summary>
internal static class ConfigurationJson
{
    public static void Write(Utf8JsonWriter json, QualityConfiguration configuration) => json.Object("configuration", () =>
    {
        json.Text("source", configuration.Source);
        json.WriteString("digest", configuration.Digest);
        json.Object("environments", () => Environments(json, configuration));
        json.Object("weighting", () => Weighting(json, configuration));
        json.Object("blocking_rules", () => BlockingRules(json, configuration));
        json.Object("new_code", () =>
        {
            json.WriteNumber("findings", configuration.NewCode.Findings);
            json.Number("coverage", configuration.NewCode.Coverage);
            json.WriteNumber("weakened_policy", configuration.NewCode.WeakenedPolicy);
        });
        json.Object("regression", () =>
        {
            json.WriteBoolean("asked", configuration.Regression.IsAsked);
            json.Number("score", configuration.Regression.Score);
            json.Number("coverage", configuration.Regression.Coverage);
            json.WriteNumber("new_weaknesses", configuration.Regression.NewWeaknesses);
            json.Number("build_time", configuration.Regression.BuildTime);
            json.Number("run_time", configuration.Regression.RunTime);
        });
        json.Object("budgets", () =>
        {
            foreach (var setting in Settings.Budgets)
                json.Number(setting.Name, setting.Of(configuration.Budgets));
        });
        json.Object("dependencies", () =>
        {
            foreach (var setting in Settings.Dependencies)
                json.Number(setting.Name, setting.Of(configuration.Dependencies));
        });
        json.Object("semgrep", () =>
        {
            json.WriteString("policy", SemgrepWords.Of(configuration.Semgrep.Policy));
            json.Texts("rules", configuration.Semgrep.Rules);
            json.WriteNumber("timeout_seconds", (int)configuration.Semgrep.Timeout.TotalSeconds);
        });
        json.Objects("scopes", configuration.Scopes, scope =>
        {
            json.WriteString("name", scope.Name);
            json.Texts("paths", scope.Paths);
            foreach (var threshold in Settings.Thresholds)
                json.Number(threshold.Name, scope.Thresholds.TryGetValue(threshold.Name, out var limit) ? limit : null);
            json.Texts("owners", scope.Owners);
        });
        json.Objects("excludes", configuration.Excludes, exclude =>
        {
            json.WriteString("path", exclude.Path);
            json.WriteString("reason", exclude.Reason);
        });
    });

    private static void Environments(Utf8JsonWriter json, QualityConfiguration configuration)
    {
        foreach (var (name, thresholds) in configuration.Environments.OrderBy(environment => environment.Key, StringComparer.Ordinal))
        {
            json.Object(name, () =>
            {
                json.Number("quality_threshold", thresholds.Quality);
                json.Number("security_threshold", thresholds.Security);
                json.Number("coverage_threshold", thresholds.Coverage);
                json.Number("performance_threshold", thresholds.Performance);
            });
        }
    }

    private static void Weighting(Utf8JsonWriter json, QualityConfiguration configuration)
    {
        foreach (var (dimension, weight) in configuration.Weighting.OrderBy(weight => weight.Key))
            json.Number(ReportNames.Of(dimension), weight);
    }

    private static void BlockingRules(Utf8JsonWriter json, QualityConfiguration configuration)
    {
        foreach (var (name, limit) in configuration.BlockingRules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
            json.WriteNumber(name, limit);
    }
}
