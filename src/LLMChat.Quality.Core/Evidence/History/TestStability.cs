using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>Tests that fail in some runs and pass in others, told from recorded runs and this one.</summary>
/// <remarks>
/// Unstable is a test that failed and passed at one commit, or that failed, passed and failed again. One that fails until somebody mends it is neither.
/// </remarks>
internal static class TestStability
{
    /// <summary>How many of the last recorded runs are looked at: a test that was mended is forgiven after as many.</summary>
    public const int LastRuns = 20;

    /// <summary>With fewer nothing is said: a suite that ran twice is not stable because it passed twice.</summary>
    public const int FewestRuns = 5;

    private const string Remedy = "dotnet build -t:QualityRecord on the base branch, after its tests";

    /// <summary>No run was recorded.</summary>
    public static Measurement NotRecorded { get; } = TooFew(0);

    /// <summary>The tests that are unstable, and whether enough runs tell.</summary>
    /// <param name="history">The recorded runs.</param>
    /// <param name="evidence">This run.</param>
    public static (Measurement Count, ImmutableArray<Finding> Findings) Of(RunHistory history, QualityEvidence evidence)
    {
        Run[] recorded = [.. history.Records.Where(record => record.Tests is not null).TakeLast(LastRuns).Select(record => new Run(record.Number.ToString(CultureInfo.InvariantCulture), record.Commit, record.Tests!.Failed.ToImmutableHashSet(StringComparer.Ordinal)))];
        if (recorded.Length < FewestRuns)
            return (TooFew(recorded.Length), []);
        Run[] runs = RecordedTests.Of(evidence.Tests) is { } today ? [.. recorded, new Run("this one", evidence.Run.IsDirty == false ? evidence.Run.Commit : null, today.Failed.ToImmutableHashSet(StringComparer.Ordinal))] : recorded;
        ImmutableArray<Finding> findings = [.. runs.SelectMany(run => run.Failed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(test => Unstable(test, runs)).OfType<Finding>()];
        return (Measurement.Measured(findings.Length), findings);
    }

    private static Finding? Unstable(string test, Run[] runs)
    {
        var failed = string.Join(", ", runs.Where(run => run.Failed.Contains(test)).Select(run => run.Name));
        if (runs.Where(run => run.Commit is not null).GroupBy(run => run.Commit, StringComparer.Ordinal).FirstOrDefault(commit => commit.Any(run => run.Failed.Contains(test)) && commit.Any(run => !run.Failed.Contains(test))) is { } same)
            return Of(test, $"failed in run {failed}, and passed in run {same.First(run => !run.Failed.Contains(test)).Name} of the same commit");
        var falls = runs.Where((run, index) => run.Failed.Contains(test) && (index == 0 || !runs[index - 1].Failed.Contains(test))).Count();
        return falls < 2 ? null : Of(test, $"failed in run {failed}, and passed between");
    }

    private static Finding Of(string test, string what)
    {
        var colon = test.IndexOf(": ", StringComparison.Ordinal);
        var (project, name) = colon < 0 ? ("", test) : (test[..colon], test[(colon + 2)..]);
        return new(
            ReportRules.UnstableTest.Id,
            ReportRules.UnstableTest.Severity,
            string.Create(CultureInfo.InvariantCulture, $"{name} {what}; of the last {LastRuns} recorded runs"),
            null,
            project.Length == 0 ? [] : [project],
            Confidence.High,
            null,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ReportRules.UnstableTest.Id}\n{test}")))[..32]);
    }

    private static Measurement TooFew(int runs) => Measurement.CountNotMeasured(
        string.Create(CultureInfo.InvariantCulture, $"{(runs == 0 ? "No" : $"Only {runs}")} recorded {(runs == 1 ? "run tells" : "runs tell")} which tests failed; {FewestRuns} are the least."),
        Remedy);

    /// <summary>A run, whose tests all ran.</summary>
    private sealed record Run(string Name, string? Commit, ImmutableHashSet<string> Failed);
}
