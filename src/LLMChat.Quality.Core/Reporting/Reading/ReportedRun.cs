using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Reading;

/// <summary>What a report tells: evidence, and what it claims of itself.</summary>
/// <param name="Evidence">The evidence, without what only explains it (lines that no test runs, for one).</param>
/// <param name="Environment">The environment it was judged for.</param>
/// <param name="Outcome">What it says the outcome was.</param>
/// <param name="Score">What it says the total was.</param>
/// <param name="ConfigurationDigest">The digest of the policy it was judged by.</param>
public sealed record ReportedRun(QualityEvidence Evidence, string Environment, string Outcome, Interval Score, string ConfigurationDigest)
{
    /// <summary>How much worse than its reference run it is, by the name of the limit.</summary>
    public ImmutableSortedDictionary<string, Measurement> Regressions { get; init; } = ImmutableSortedDictionary<string, Measurement>.Empty;

    /// <summary>The parts of the tree that were judged by themselves.</summary>
    public ImmutableArray<ReportedScope> Scopes { get; init; } = [];
}
