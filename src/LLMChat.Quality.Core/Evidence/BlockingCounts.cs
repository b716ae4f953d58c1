using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>The counts that blocking rules limit.</summary>
internal static class BlockingCounts
{
    public static ImmutableSortedDictionary<string, Measurement> Of(CollectedEvidence evidence) => new Dictionary<string, Measurement>(StringComparer.Ordinal)
    {
        ["critical_security_issues"] = Measurement.Bounded(
            Interval.AtLeast(evidence.Counting.Count(finding => IsCriticalSecurityIssue(finding, evidence.RuleOf(finding)))),
            "The dependencies were not audited" + (evidence.Unmeasured is { IsEmpty: false } unseen ? $", and {unseen.Length} of {evidence.Projects.Length} projects were not measured in full: {CollectedEvidence.Names(unseen)}." : "."),
            "The audit of dependencies comes with a later version of LLMChat.Quality; nothing to do until then"),
        ["critical_bugs"] = evidence.Count(
            evidence.Counting.Count(finding => evidence.RuleOf(finding).IsCriticalBug),
            evidence.UnmeasuredBySdk),
        ["type_errors"] = evidence.Count(
            evidence.Counting.Count(finding => RuleCatalog.IsCompilerError(evidence.RuleOf(finding))),
            [.. evidence.Projects.Where(project => project.Frameworks.Any(framework => !framework.IsBelieved))]),
        ["test_failures"] = evidence.Tests.Failed,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static bool IsCriticalSecurityIssue(Finding finding, Rule rule) => rule.Metric == MetricNames.Secrets
        ? finding.Confidence == Confidence.High
        : rule.SecuritySeverity >= SecuritySeverities.Critical;
}
