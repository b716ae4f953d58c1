using System.Globalization;

namespace LLMChat.Quality.Analyzers;

/// <summary>What the score must know of a rule. A descriptor carries it in its custom tags, and the compiler copies those into its log.</summary>
internal static class RuleTags
{
    public const string CodeFindings = "metric:code_quality.findings";
    public const string Complexity = "metric:code_quality.complexity";
    public const string Maintainability = "metric:code_quality.maintainability";
    public const string Secrets = "metric:security.secrets";
    public const string TestQuality = "metric:testing.quality";
    public const string Comments = "metric:documentation.comments";
    public const string PublicApi = "metric:documentation.public_api";

    public const string Low = "severity:low";
    public const string Medium = "severity:medium";
    public const string High = "severity:high";

    public static string SecuritySeverity(decimal value) => "security-severity:" + value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The severity that follows from a security severity: the scale of GitHub code scanning.</summary>
    public static string SeverityOf(decimal securitySeverity) => securitySeverity switch
    {
        >= 9.0m => "severity:critical",
        >= 7.0m => High,
        >= 4.0m => Medium,
        _ => Low,
    };
}
