using System.Collections.Immutable;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>Which source of evidence feeds which metric or count.</summary>
internal static class MetricSources
{
    private static readonly ImmutableSortedDictionary<string, string> Counts = new Dictionary<string, string>
    {
        ["critical_security_issues"] = "compiler, secrets, dependencies",
        ["critical_bugs"] = "compiler",
        ["type_errors"] = "compiler",
        ["test_failures"] = "tests",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The name of the source; <see langword="null"/> when the table knows none.</summary>
    public static string? Of(string name) => Metrics.Find(name)?.Source ?? Counts.GetValueOrDefault(name);
}
