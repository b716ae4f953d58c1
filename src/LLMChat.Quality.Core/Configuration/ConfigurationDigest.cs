using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Makes the digest of effective values: JSON without blanks, names in ordinal order, numbers without superfluous digits, SHA-256 of it.</summary>
internal static class ConfigurationDigest
{
    private const string Plain = "0.############################";

    /// <summary>The digest of a configuration, in lower-case hexadecimal.</summary>
    public static string Of(QualityConfiguration configuration)
    {
        using var canonical = new MemoryStream();
        using (var json = new Utf8JsonWriter(canonical))
            Write(json, configuration);
        return Convert.ToHexStringLower(SHA256.HashData(canonical.GetBuffer().AsSpan(0, (int)canonical.Length)));
    }

    private static void Write(Utf8JsonWriter json, QualityConfiguration configuration)
    {
        json.WriteStartObject();
        Numbers(json, "blocking_rules", configuration.BlockingRules.Keys, name => configuration.BlockingRules[name]);
        if (configuration.Budgets != Budgets.None)
            Numbers(json, "budgets", Settings.Budgets.Where(row => row.Of(configuration.Budgets) is not null).Select(row => row.Name), name => Settings.Budgets.First(row => row.Name == name).Of(configuration.Budgets)!.Value);
        if (configuration.Dependencies != DependencyLimits.Default)
            Numbers(json, "dependencies", Settings.Dependencies.Where(row => row.Of(configuration.Dependencies) is not null).Select(row => row.Name), name => Settings.Dependencies.First(row => row.Name == name).Of(configuration.Dependencies)!.Value);
        json.WriteStartObject("environments");
        foreach (var (name, thresholds) in configuration.Environments)
            Numbers(json, name, Settings.Thresholds.Select(threshold => threshold.Name), threshold => Settings.Thresholds.First(row => row.Name == threshold).Of(thresholds));
        json.WriteEndObject();
        json.WriteStartArray("excludes");
        foreach (var exclude in configuration.Excludes.OrderBy(exclude => exclude.Path, StringComparer.Ordinal).ThenBy(exclude => exclude.Reason, StringComparer.Ordinal))
            Write(json, exclude);
        json.WriteEndArray();
        if (configuration.MetricWeights.Count > 0)
            Numbers(json, "metrics", configuration.MetricWeights.Keys, name => configuration.MetricWeights[name]);
        Numbers(json, "new_code", NewCode(configuration.NewCode).Keys, name => NewCode(configuration.NewCode)[name]);
        if (configuration.Regression is { IsAsked: true } limits)
            Numbers(json, "regression", Regression(limits).Keys, name => Regression(limits)[name]);
        if (!configuration.Scopes.IsEmpty)
            Write(json, configuration.Scopes);
        if (configuration.Semgrep.Policy != SemgrepPolicy.Off)
            Write(json, configuration.Semgrep);
        Numbers(json, "weighting", Settings.Weights.Select(weight => weight.Name), name => configuration.Weighting[Settings.Weights.First(row => row.Name == name).Dimension]);
        json.WriteEndObject();
    }

    /// <summary>What is asked of new code; what is at its default since a later version is left out, so that digests stay.</summary>
    private static Dictionary<string, decimal> NewCode(NewCodeLimits limits)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["findings"] = limits.Findings };
        if (limits.Coverage is { } coverage)
            values["coverage"] = coverage;
        if (limits.WeakenedPolicy > 0)
            values["weakened_policy"] = limits.WeakenedPolicy;
        return values;
    }

    private static Dictionary<string, decimal> Regression(RegressionLimits limits)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["coverage"] = limits.Coverage, ["new_weaknesses"] = limits.NewWeaknesses, ["score"] = limits.Score };
        if (limits.BuildTime is { } buildTime)
            values["build_time"] = buildTime;
        if (limits.RunTime is { } runTime)
            values["run_time"] = runTime;
        return values;
    }

    private static void Write(Utf8JsonWriter json, Exclude exclude)
    {
        json.WriteStartObject();
        json.WriteString("path", exclude.Path);
        json.WriteString("reason", exclude.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Scope> scopes)
    {
        json.WriteStartObject("scopes");
        foreach (var scope in scopes)
        {
            json.WriteStartObject(scope.Name);
            foreach (var (name, texts) in new[] { ("owners", scope.Owners), ("paths", scope.Paths) })
            {
                json.WriteStartArray(name);
                foreach (var text in texts.Order(StringComparer.Ordinal))
                    json.WriteStringValue(text);
                json.WriteEndArray();
            }

            Numbers(json, "thresholds", scope.Thresholds.Keys, name => scope.Thresholds[name]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SemgrepSettings semgrep)
    {
        json.WriteStartObject("semgrep");
        json.WriteString("policy", SemgrepWords.Of(semgrep.Policy));
        json.WriteStartArray("rules");
        foreach (var rule in semgrep.Rules.Order(StringComparer.Ordinal))
            json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteNumber("timeout_seconds", (int)semgrep.Timeout.TotalSeconds);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string section, IEnumerable<string> names, Func<string, decimal> valueOf)
    {
        json.WriteStartObject(section);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(valueOf(name).ToString(Plain, CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }
}
