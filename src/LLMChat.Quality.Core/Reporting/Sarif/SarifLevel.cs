using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Severities in the words of SARIF and of GitHub.</summary>
internal static class SarifLevel
{
    /// <summary>The level of a result.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    /// <summary>GitHub's <c>problem.severity</c> of a rule.</summary>
    public static string ProblemOf(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "recommendation",
    };
}
