namespace LLMChat.Quality.Core.Tests.Evidence.Semgrep;

/// <summary>SARIF in the shape Semgrep writes it.</summary>
internal static class SemgrepSarifText
{
    public const string Clean = """{"version":"2.1.0","runs":[{"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}],"results":[],"tool":{"driver":{"name":"Semgrep OSS","semanticVersion":"1.96.0","rules":[{"id":"quality.csharp.sql-from-text","name":"quality.csharp.sql-from-text","defaultConfiguration":{"level":"error"},"shortDescription":{"text":"SQL put together from text"},"properties":{"precision":"very-high","tags":["CWE-89: SQL Injection","HIGH CONFIDENCE","OWASP-A03:2021 - Injection","security"],"security-severity":"9.1"}}]}}}]}""";

    public static string Finding { get; } = Clean.Replace("\"results\":[]", """ "results":[{"fingerprints":{"matchBasedId/v1":"requires login"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"A/A.cs","uriBaseId":"%SRCROOT%"},"region":{"snippet":{"text":"two"},"startLine":2,"startColumn":1,"endLine":2,"endColumn":4}}}],"message":{"text":"This SQL is put together from text"},"properties":{},"ruleId":"quality.csharp.sql-from-text"}]""", StringComparison.Ordinal);

    public static string NoRules { get; } = """{"version":"2.1.0","runs":[{"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}],"results":[],"tool":{"driver":{"name":"Semgrep OSS","semanticVersion":"1.96.0","rules":[]}}}]}""";
}
