using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Secrets;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>Makes findings and rules of what other scanners tell. A rule is named after its scanner, so that no two scanners share one: <c>gitleaks/aws-access-token</c>.</summary>
internal static class ScannerFindings
{
    private const int LongestId = 120;

    // by GitHub's scale, for scanners that give a level alone
    private static readonly Dictionary<string, decimal> Points = new(StringComparer.Ordinal) { ["error"] = 8.0m, ["warning"] = 5.5m, ["note"] = 3.0m };

    public static (LocatedFinding Finding, Rule Rule) Of(string tool, ScannerResult result)
    {
        var metric = ScannerKind.MetricOf(tool, result.Rule);
        var level = result.Level ?? result.Rule.Level;
        var points = metric is null ? null : result.Rule.SecuritySeverity ?? Points.GetValueOrDefault(level, Points["warning"]) as decimal?;
        var rule = new Rule(
            IdOf(tool, result.Rule.Id),
            result.Rule.Title,
            metric,
            points is { } number ? SecuritySeverities.SeverityOf(number) : level switch { "error" => Severity.High, "warning" => Severity.Medium, _ => Severity.Low },
            points,
            [.. result.Rule.Tags.Select(Weakness.NumberOf).OfType<int>().Distinct().Order()],
            [.. result.Rule.Tags.Select(Weakness.CategoryOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            false,
            result.Rule.Help,
            result.Rule.HelpUri,
            tool);
        var isSecret = metric == MetricNames.Secrets;
        var confidence = ConfidenceOf(result.Rule, isSecret);
        return (
            new(
                new Finding(rule.Id, isSecret ? SecretFindings.SeverityOf(rule, confidence) : rule.Severity, MessageOf(tool, result, isSecret), result.Place, [], confidence, result.Suppression, ""),
                IsReadable: result.Place is not null && !isSecret),
            rule);
    }

    /// <summary>Some scanners quote the secret in their message: theirs is not shown.</summary>
    private static string MessageOf(string tool, ScannerResult result, bool isSecret)
    {
        var message = isSecret ? $"{tool} takes this for a secret: {result.Rule.Title}" : result.Message;
        return result.Elsewhere.Length > 0 ? $"{message} (in {result.Elsewhere})" : message;
    }

    // a secret that its scanner is not sure of does not block; Semgrep calls every rule very precise, and tags how sure it is
    private static Confidence ConfidenceOf(ScannerRule rule, bool isSecret) => rule.Precision switch
    {
        _ when Has(rule, "LOW CONFIDENCE") => Confidence.Low,
        _ when Has(rule, "MEDIUM CONFIDENCE") => Confidence.Medium,
        "very-high" or "high" => Confidence.High,
        "medium" => Confidence.Medium,
        "low" => Confidence.Low,
        _ => isSecret ? Confidence.Medium : Confidence.High,
    };

    private static bool Has(ScannerRule rule, string tag) => rule.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    private static string IdOf(string tool, string id)
    {
        var prefix = tool.Replace(' ', '-') + "/"; // some write it themselves
        var name = string.Concat((id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? id : prefix + id).Select(character => char.IsAsciiLetterOrDigit(character) || "-_./:@+".Contains(character, StringComparison.Ordinal) ? character : '_'));
        return name.Length > LongestId ? name[..LongestId] : name;
    }
}
