namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>The scale of GitHub code scanning.</summary>
internal static class SecuritySeverities
{
    /// <summary>From here on a finding counts in <c>critical_security_issues</c>.</summary>
    public const decimal Critical = 9.0m;

    public static Severity SeverityOf(decimal securitySeverity) => securitySeverity switch
    {
        >= Critical => Severity.Critical,
        >= 7.0m => Severity.High,
        >= 4.0m => Severity.Medium,
        _ => Severity.Low,
    };
}
