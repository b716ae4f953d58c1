using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate.Baseline;

/// <summary>The findings that are accepted for a while. They still count in the score, and block nothing until they expire.</summary>
/// <param name="Key">What fingerprints are keyed with, so that the file says nothing of what it accepts; empty when there is no file.</param>
/// <param name="Entries">The accepted findings.</param>
public sealed record FindingsBaseline(byte[] Key, ImmutableArray<BaselineEntry> Entries)
{
    private const int FingerprintBytes = 16;

    /// <summary>No file.</summary>
    public static FindingsBaseline Empty { get; } = new([], []);

    /// <summary>Whether there is a file.</summary>
    public bool Exists => Key.Length > 0;

    /// <summary>Marks what is accepted on that day, and says which entries accept nothing.</summary>
    /// <param name="evidence">What was found.</param>
    /// <param name="today">The day.</param>
    /// <param name="before">The baseline before the change that is judged; <see langword="null"/> when no change is.</param>
    public QualityEvidence Apply(QualityEvidence evidence, DateOnly today, FindingsBaseline? before = null)
    {
        if (!Exists)
            return evidence;
        var old = before?.Entries.Select(entry => (entry.Rule, entry.Fingerprint)).ToHashSet();
        var entries = Entries.ToDictionary(entry => (entry.Rule, entry.Fingerprint));
        var keys = evidence.Findings.Select(finding => (finding.RuleId, Of(finding))).ToArray();
        ImmutableArray<Finding> findings =
        [
            .. evidence.Findings.Zip(keys, (finding, key) => entries.TryGetValue(key, out var entry) && entry.Holds(today) && !finding.IsAccepted && CanStay(finding, evidence)
                ? finding with { Debt = new(entry.Reason!, entry.Expires!.Value) { IsOfThisChange = old?.Contains(key) == false } }
                : finding),
        ];
        return evidence with
        {
            Findings = findings,
            BlockingCounts = evidence.BlockingCounts.ToImmutableSortedDictionary(
                count => count.Key,
                count => Without(count.Value, findings.Count(finding => finding.Debt is not null && BlockingRules.All.Any(rule => rule.Name == count.Key && rule.Concerns(finding, evidence.Rules[finding.RuleId])))),
                StringComparer.Ordinal),
            Problems = [.. evidence.Problems.Concat(BaselineProblems.Of(this, [.. keys], today)).Concat(old is null ? [] : BaselineProblems.Added(Entries.Count(entry => !old.Contains((entry.Rule, entry.Fingerprint))), findings.Count(finding => finding is { Debt.IsOfThisChange: true, IsNew: not false }))).OrderBy(problem => problem.Id, StringComparer.Ordinal)],
            Baseline = new(findings.Count(finding => finding.Debt is not null), Entries.Length),
        };
    }

    /// <summary>The baseline that accepts all that is found; entries that hold keep their reason and day.</summary>
    public FindingsBaseline With(QualityEvidence evidence, BaselineRequest request, DateOnly today)
    {
        var baseline = Exists ? this : this with { Key = BaselineFile.NewKey() };
        var found = evidence.Findings.Where(finding => !finding.IsAccepted && CanStay(finding, evidence))
            .Select(finding => new BaselineEntry(finding.RuleId, baseline.Of(finding), finding.Location?.Path, request.Reason, request.Expires))
            .DistinctBy(entry => (entry.Rule, entry.Fingerprint))
            .ToDictionary(entry => (entry.Rule, entry.Fingerprint));
        var kept = Entries.Where(entry => found.ContainsKey((entry.Rule, entry.Fingerprint)) ? entry.Holds(today) : !request.Prunes).ToArray();
        foreach (var entry in kept)
            found.Remove((entry.Rule, entry.Fingerprint));
        return baseline with { Entries = [.. kept, .. found.Values] };
    }

    /// <summary>Code that does not compile and tests that fail are nothing to live with.</summary>
    private static bool CanStay(Finding finding, QualityEvidence evidence) =>
        evidence.Rules.GetValueOrDefault(finding.RuleId) is { } rule && !BlockingRules.All.Any(blocking => blocking.Name is "type_errors" or "test_failures" && blocking.Concerns(finding, rule));

    private static Measurement Without(Measurement count, int accepted)
    {
        if (accepted == 0)
            return count;
        var low = Math.Max(0, count.Value.Low - accepted);
        return count switch
        {
            { Reason: null } => Measurement.Measured(low),
            { Value.High: { } high } => Measurement.Bounded(Interval.Between(low, Math.Max(0, high - accepted)), count.Reason, count.Remedy!),
            _ => Measurement.Bounded(Interval.AtLeast(low), count.Reason, count.Remedy!),
        };
    }

    // the fingerprint of a secret is stretched where it is made
    private string Of(Finding finding) => Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(finding.Fingerprint))[..FingerprintBytes]);
}
