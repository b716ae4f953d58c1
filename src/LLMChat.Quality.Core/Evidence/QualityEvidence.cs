using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Evidence.Owners;
using LLMChat.Quality.Core.Evidence.Silenced;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>Everything that was measured, and everything that was not. The only input of the score.</summary>
/// <param name="Run">What was judged.</param>
/// <param name="Projects">Every project of the target, sorted by path, measured or not.</param>
/// <param name="Findings">Every finding, suppressed ones too, in the order of path, line, column, rule.</param>
/// <param name="Rules">The rules that findings refer to, by id.</param>
/// <param name="Measurements">The state of each metric's input by <see cref="MetricNames"/> name: for finding metrics a count of unaccepted findings, for shares a percentage.</param>
/// <param name="Sources">One row a source of evidence.</param>
/// <param name="Problems">What went wrong on the way, sorted.</param>
public sealed record QualityEvidence(
    RunFacts Run,
    ImmutableArray<ProjectEvidence> Projects,
    ImmutableArray<Finding> Findings,
    ImmutableSortedDictionary<string, Rule> Rules,
    ImmutableSortedDictionary<string, Measurement> Measurements,
    ImmutableArray<EvidenceSource> Sources,
    ImmutableArray<Problem> Problems)
{
    /// <summary>The counts that blocking rules limit, by their configuration names; each as far as it is known.</summary>
    public required ImmutableSortedDictionary<string, Measurement> BlockingCounts { get; init; }

    /// <summary>What is missing where, by the name of the metric, when findings do not say it.</summary>
    internal ImmutableSortedDictionary<string, ImmutableArray<Scoring.Shortfall>> Shortfalls { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<Scoring.Shortfall>>.Empty;

    /// <summary>What tests told.</summary>
    public TestEvidence Tests { get; init; } = TestEvidence.None;

    /// <summary>What tests run of what is new; <see langword="null"/> when nobody named a base.</summary>
    public PatchCoverage? Patch { get; init; }

    /// <summary>What lies in each scope, by its name, and who owns it and each project, by its path.</summary>
    public ImmutableSortedDictionary<string, ScopeFacts> Scopes { get; init; } = ImmutableSortedDictionary<string, ScopeFacts>.Empty;

    /// <summary>What the change does to the policy; <see langword="null"/> when nobody named a base.</summary>
    public WeakenedPolicy? Policy { get; init; }

    /// <summary>What the baseline of findings accepts; <see langword="null"/> without one.</summary>
    public BaselineFacts? Baseline { get; init; }

    /// <summary>Advisories about packages that projects accept.</summary>
    public ImmutableArray<AuditSuppression> AuditSuppressions { get; init; } = [];

    /// <summary>How many packages are <c>deprecated</c> and <c>outdated</c>, by that name.</summary>
    public ImmutableSortedDictionary<string, Measurement> PackageLists { get; init; } = ImmutableSortedDictionary<string, Measurement>.Empty;

    /// <summary>What benchmarks take.</summary>
    public BenchmarkEvidence Benchmarks { get; init; } = BenchmarkEvidence.None;

    /// <summary>How long a full build took.</summary>
    public BuildTime BuildTime { get; init; } = BuildTime.None;

    /// <summary>The packages that projects use.</summary>
    public Inventory Inventory { get; init; } = Inventory.Empty;

    /// <summary>What this run is measured against; <see langword="null"/> when no run was ever recorded and none is asked for.</summary>
    public ReferenceRun? Reference { get; init; }

    /// <summary>Whether a finding is about a secret, whoever found it: nothing of its line may be told.</summary>
    internal bool IsSecret(Finding finding) => finding.RuleId.StartsWith("LQ6", StringComparison.Ordinal) || Rules.GetValueOrDefault(finding.RuleId)?.Metric == MetricNames.Secrets;

    /// <summary>What integration tests run of code with a role: API endpoints, database operations, calls to other services.</summary>
    public ImmutableArray<RoleCoverage> Roles { get; init; } = [];

    /// <summary>Lines of hand-written code in all measured projects.</summary>
    public int Lines => Projects.Sum(project => project.Facts?.Lines ?? 0);

    /// <summary>Methods in all measured projects.</summary>
    public int Methods => Projects.Sum(project => project.Facts?.Methods ?? 0);
}
