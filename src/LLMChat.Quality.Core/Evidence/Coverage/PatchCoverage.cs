using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>How much of what is new since a base tests run.</summary>
/// <param name="Reference">What the user named as the base. Foreign.</param>
/// <param name="Commit">The commit that was compared with; empty when there is none.</param>
/// <param name="Coverage">Covered lines in percent of the new lines that can run; not applicable when no new line can run.</param>
/// <param name="Lines">So many of so many.</param>
/// <param name="Uncovered">The new lines that no test runs, by file.</param>
public sealed record PatchCoverage(string Reference, string Commit, Measurement Coverage, CoverageShare Lines, ImmutableSortedDictionary<string, ImmutableArray<int>> Uncovered)
{
    /// <summary>Why nobody knows what is new; <see langword="null"/> when git could tell.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Joins what changed with what ran.</summary>
    /// <param name="reference">What the user named.</param>
    /// <param name="changed">What is new.</param>
    /// <param name="evidence">What ran. Where the coverage of everything is not known, neither is this.</param>
    internal static PatchCoverage Of(string reference, ChangedLines changed, QualityEvidence evidence)
    {
        var total = evidence.Measurements[MetricNames.Coverage];
        var lines = evidence.Tests.Coverage.Files
            .SelectMany(file => file.Value.Lines.Where(line => changed.Contains(file.Key, line.Key)).Select(line => (Path: file.Key, Line: line.Key, IsCovered: line.Value > 0)))
            .ToArray();
        var share = new CoverageShare(lines.Count(line => line.IsCovered), lines.Length);
        return new(
            reference,
            changed.Base,
            changed.Problem is { } problem ? Measurement.PercentNotMeasured(problem.Message, problem.Remedy)
                : total is { State: MeasurementState.Measured, Value.IsExact: true } ? share.Percent is { } percent ? Measurement.Measured(percent) : Measurement.NotApplicable("no new line can run")
                : Measurement.PercentNotMeasured(total.Reason ?? "coverage was not measured", total.Remedy ?? "dotnet test"),
            share,
            lines.Where(line => !line.IsCovered)
                .GroupBy(line => line.Path, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(file => file.Key, file => file.Select(line => line.Line).Order().ToImmutableArray(), StringComparer.Ordinal))
        {
            Problem = changed.Problem,
        };
    }
}
