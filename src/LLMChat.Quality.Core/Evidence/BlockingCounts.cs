using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>The counts that blocking rules limit.</summary>
internal static class BlockingCounts
{
    public static ImmutableSortedDictionary<string, Measurement> Of(CollectedEvidence evidence, ImmutableSortedDictionary<string, Measurement> measurements) => new Dictionary<string, Measurement>(StringComparer.Ordinal)
    {
        ["critical_security_issues"] = CriticalSecurityIssues(evidence, [measurements[MetricNames.SecurityFindings], measurements[MetricNames.Secrets], measurements[MetricNames.Dependencies]]),
        ["critical_bugs"] = evidence.Count(
            evidence.Counting.Count(finding => evidence.RuleOf(finding).IsCriticalBug),
            evidence.UnmeasuredBySdk),
        ["type_errors"] = evidence.Count(
            evidence.Counting.Count(finding => RuleCatalog.IsCompilerError(evidence.RuleOf(finding))),
            [.. evidence.Projects.Where(project => project.Frameworks.Any(framework => !framework.IsBelieved))]),
        ["test_failures"] = evidence.Tests.Failed,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Any place that was not looked at in full may hide one.</summary>
    private static Measurement CriticalSecurityIssues(CollectedEvidence evidence, Measurement[] looked)
    {
        var found = evidence.Counting.Count(finding => IsCriticalSecurityIssue(finding, evidence.RuleOf(finding)));
        var gaps = looked.Where(measurement => measurement is not ({ State: MeasurementState.Measured, Value.IsExact: true } or { State: MeasurementState.NotApplicable })).ToArray();
        return gaps.Length == 0
            ? Measurement.Measured(found)
            : Measurement.Bounded(
                gaps.All(gap => gap.Value.High is not null) ? Interval.Between(found, found + gaps.Sum(gap => gap.Value.High!.Value - gap.Value.Low)) : Interval.AtLeast(found),
                string.Join(" ", gaps.Select(gap => gap.Reason ?? "Not everything was looked at.").Distinct(StringComparer.Ordinal)),
                gaps[0].Remedy ?? "dotnet build");
    }

    private static bool IsCriticalSecurityIssue(Finding finding, Rule rule) => rule.Metric == MetricNames.Secrets
        ? finding.Confidence == Confidence.High
        : rule.SecuritySeverity >= SecuritySeverities.Critical;
}
