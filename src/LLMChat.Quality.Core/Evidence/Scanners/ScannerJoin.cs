using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>Makes evidence of what scanners' files told.</summary>
internal static class ScannerJoin
{
    /// <summary>All that they tell beyond what is known already.</summary>
    public static ScannerEvidence Of(ImmutableArray<ScannerReading> readings, Twins known, SourceRoot root)
    {
        if (readings.IsEmpty)
            return ScannerEvidence.None;
        var told = readings.SelectMany(reading => reading.Runs).SelectMany(run => run.Results.Select(result => ScannerFindings.Of(run.Tool, result))).ToArray();
        var located = told.Where(one => known.Add(one.Finding.Finding, one.Rule)).Select(one => one.Finding);
        var findings = Fingerprints.Assign(FindingMerge.InOrder(located, one => one.Finding), root);
        ImmutableArray<Problem> problems = [.. readings.Select(reading => reading.Problem).OfType<Problem>()];
        return new(findings, [.. told.Select(one => one.Rule).GroupBy(rule => rule.Id, StringComparer.Ordinal).Select(Worst)], SourceOf(readings, problems), problems);
    }

    // results of one rule may carry numbers of their own
    private static Rule Worst(IEnumerable<Rule> same) => same.OrderByDescending(rule => rule.SecuritySeverity).ThenByDescending(rule => rule.Severity).ThenBy(rule => rule.Title, StringComparer.Ordinal).First();

    private static EvidenceSource SourceOf(ImmutableArray<ScannerReading> readings, ImmutableArray<Problem> problems)
    {
        const string Title = "Findings of other scanners";
        if (problems is [var first, ..])
            return new("scanners", Title, MeasurementState.NotMeasured, string.Create(CultureInfo.InvariantCulture, $"{problems.Length} of {readings.Length} files do not count in full. {first.Id}: {first.Message}"), first.Remedy);
        var runs = readings.SelectMany(reading => reading.Runs).Select(run => string.Create(CultureInfo.InvariantCulture, $"{ForeignText.Show($"{run.Tool} {run.Version}".TrimEnd())}: {run.Results.Length:N0}"));
        return new("scanners", Title, MeasurementState.Measured, string.Join(", ", runs), null);
    }
}
