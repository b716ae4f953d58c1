using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Scanners;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>What was read, before it is counted.</summary>
internal sealed record CollectedEvidence(
    ImmutableArray<ProjectReading> Projects,
    ImmutableArray<Finding> Findings,
    ImmutableSortedDictionary<string, Rule> Rules,
    SecretScanEvidence? Secrets,
    TestEvidence Tests,
    DependencyAudit Dependencies,
    ScannerEvidence Scanners,
    ScannerEvidence Semgrep,
    PackageLists PackageLists)
{
    private const int NamedProjects = 3;

    /// <summary>Shares that are measured by what is missing, by the name of their metric.</summary>
    public ImmutableSortedDictionary<string, ShareReading> Shares { get; init; } = ImmutableSortedDictionary<string, ShareReading>.Empty;

    /// <summary>Findings that count: those nobody judged to be no defect.</summary>
    public IEnumerable<Finding> Counting => Findings.Where(finding => !finding.IsAccepted);

    /// <summary>Projects that our rules did not see all of.</summary>
    public ImmutableArray<ProjectReading> Unmeasured { get; } = [.. Projects.Where(project => !project.IsComplete)];

    /// <summary>Those, and projects that the SDK's own rules did not see.</summary>
    public ImmutableArray<ProjectReading> UnmeasuredBySdk { get; } = [.. Projects.Where(project => !project.IsComplete || project.SdkRules is not null)];

    public Rule RuleOf(Finding finding) => Rules[finding.RuleId];

    /// <summary>A count as far as it is known, when some projects were not looked at.</summary>
    public Measurement Count(int found, ImmutableArray<ProjectReading> unseen)
    {
        if (Projects.IsEmpty)
            return Measurement.CountNotMeasured("The target has no project.", "Name a solution or project that has one");
        if (unseen.IsEmpty)
            return Measurement.Measured(found);
        var problem = unseen[0].Reason;
        var reason = $"{unseen.Length} of {Projects.Length} projects not measured in full: {Names(unseen)}. {problem.Id}: {problem.Message}";
        return unseen.Length == Projects.Length && found == 0
            ? Measurement.CountNotMeasured(reason, problem.Remedy)
            : Measurement.Bounded(Interval.AtLeast(found), reason, problem.Remedy);
    }

    /// <summary>A few names, and how many more.</summary>
    public static string Names(ImmutableArray<ProjectReading> projects) =>
        string.Join(", ", projects.Take(NamedProjects).Select(project => project.Evidence.Path))
        + (projects.Length > NamedProjects ? $" and {projects.Length - NamedProjects} more" : "");
}
