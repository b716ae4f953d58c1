using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Scanners;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>Makes evidence of what Semgrep said.</summary>
internal static class SemgrepReader
{
    private const string Name = "semgrep";
    private const string Title = "Findings of Semgrep";

    /// <summary>All that it tells beyond what is known already.</summary>
    /// <param name="result">What came of asking; <see langword="null"/> when nobody asked.</param>
    /// <param name="files">Reads SARIF.</param>
    /// <param name="known">What is known.</param>
    /// <param name="root">The folder everything is named from.</param>
    /// <param name="named">What other scanners tell, which the user named.</param>
    public static ScannerEvidence Read(SemgrepResult? result, ScannerFiles files, Twins known, SourceRoot root, ScannerEvidence named)
    {
        if (result is null)
            return ScannerEvidence.None;
        var counts = result.Policy == SemgrepPolicy.Required;
        if (result is { Sarif: null, Problem: { } problem })
            return new([], [], Gap(result.Policy, problem), counts || result.HasFailed ? [problem] : []) { Counts = counts };
        var read = ScannerJoin.Of(files.Readings([result.Sarif!]), known, root);
        ImmutableArray<Problem> problems = [.. result.Problem is { } own ? [own] : Array.Empty<Problem>(), .. read.Problems];
        var source = problems is [var first, ..]
            ? Gap(result.Policy, first)
            : new(Name, Title, MeasurementState.Measured, $"{result.Subject}, {read.Findings.Length} findings{(counts ? "" : "; shown and counted nowhere: semgrep.policy is auto")}", null);
        return counts
            ? new(read.Findings, read.Rules, source, problems) { Counts = true }
            : new([.. read.Findings.Where(finding => named.Rules.All(rule => rule.Id != finding.RuleId))], [.. read.Rules.Select(Uncounted)], source, problems) { Counts = false };
    }

    /// <summary>Presence decides nothing: where Semgrep only may run, its absence proves nothing and misses nothing.</summary>
    private static EvidenceSource Gap(SemgrepPolicy policy, Problem problem) => policy == SemgrepPolicy.Auto && problem == SemgrepProblems.Absent
        ? new(Name, Title, MeasurementState.NotApplicable, "Not installed; semgrep.policy is auto, so nothing of it counts.", null)
        : new(Name, Title, MeasurementState.NotMeasured, $"{problem.Id}: {problem.Message}", problem.Remedy);

    private static Rule Uncounted(Rule rule) => rule with { Metric = null, SecuritySeverity = null };
}
