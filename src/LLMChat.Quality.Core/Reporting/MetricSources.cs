using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>Which source of evidence feeds which metric or count.</summary>
internal static class MetricSources
{
    /// <summary>Names of evidence sources by the name of what they feed.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [MetricNames.CodeFindings]        = "compiler",
        [MetricNames.Complexity]          = "compiler",
        [MetricNames.SecurityFindings]    = "compiler",
        [MetricNames.Secrets]             = "secrets",
        [MetricNames.Dependencies]        = "dependencies",
        [MetricNames.PerformanceFindings] = "compiler",
        [MetricNames.Coverage]            = "coverage",
        [MetricNames.PassRate]            = "tests",
        [MetricNames.PublicApi]           = "source_facts",
        ["critical_security_issues"]      = "compiler, secrets, dependencies",
        ["critical_bugs"]                 = "compiler",
        ["type_errors"]                   = "compiler",
        ["test_failures"]                 = "tests",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
