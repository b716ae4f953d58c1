using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate.Parts;

/// <summary>The evidence of one part of the tree, for the same formulas. What is known of the whole only is not measured in a part, unless the whole is perfect.</summary>
internal static class PartEvidence
{
    private const string WholeOnly = "It is known of the whole only, not of its parts.";
    private const string SeeWhole = "See the report of the whole";

    /// <summary>Takes a part out.</summary>
    /// <param name="whole">All of it.</param>
    /// <param name="projects">The projects that lie in the part.</param>
    /// <param name="findings">The findings in it.</param>
    /// <param name="coverage">The coverage of its files.</param>
    /// <param name="cut">A project of which only some files lie in the part: how much code that is nobody counted.</param>
    public static QualityEvidence Of(QualityEvidence whole, ImmutableArray<ProjectEvidence> projects, ImmutableArray<Finding> findings, CoverageMap coverage, string? cut)
    {
        var counts = findings.Where(finding => !finding.IsAccepted).CountBy(finding => whole.Rules.GetValueOrDefault(finding.RuleId)?.Metric ?? "").ToDictionary(StringComparer.Ordinal);
        return whole with
        {
            Projects = cut is null ? projects : [.. projects, new ProjectEvidence(cut + " (only a part of it)", "", "", [])],
            Findings = findings,
            Tests = new([], coverage, []), // the formulas look at its lines only
            Measurements = whole.Measurements.ToImmutableSortedDictionary(
                measurement => measurement.Key,
                measurement => measurement.Key switch
                {
                    MetricNames.Coverage => Coverage(measurement.Value, coverage),
                    MetricNames.PublicApi => PublicApi(measurement.Value, projects, cut),
                    _ when Metrics.Find(measurement.Key) is { CountsFindings: true } => Count(measurement.Value, counts.GetValueOrDefault(measurement.Key)),
                    _ => Share(measurement.Value),
                },
                StringComparer.Ordinal),
        };
    }

    private static Measurement Count(Measurement whole, int found) => whole switch
    {
        { State: MeasurementState.NotApplicable } => whole,
        { State: MeasurementState.Measured, Value.IsExact: true } => Measurement.Measured(found),
        { State: MeasurementState.NotMeasured } when found == 0 => whole,
        { Value.High: { } high } => Measurement.Bounded(Interval.Between(found, found + high - whole.Value.Low), whole.Reason ?? WholeOnly, whole.Remedy ?? SeeWhole),
        _ => Measurement.Bounded(Interval.AtLeast(found), whole.Reason ?? WholeOnly, whole.Remedy ?? SeeWhole),
    };

    private static Measurement Coverage(Measurement whole, CoverageMap coverage) => whole is not { State: MeasurementState.Measured, Value.IsExact: true }
        ? Measurement.PercentNotMeasured(whole.Reason ?? "coverage was not measured", whole.Remedy ?? "dotnet test")
        : coverage.Totals.Lines.Percent is { } percent
            ? Measurement.Measured(percent)
            : Measurement.PercentNotMeasured("No line in it can run.", "Let the scope name code, or ask for no coverage_threshold in it");

    private static Measurement PublicApi(Measurement whole, ImmutableArray<ProjectEvidence> projects, string? cut)
    {
        if (whole is not { State: MeasurementState.Measured, Value.IsExact: true } || cut is not null)
            return Share(whole);
        var libraries = projects.Where(project => project is { IsTest: false, OutputType: "Library" }).ToArray();
        var members = libraries.Sum(library => (long)(library.Facts?.PublicMembers ?? 0));
        return members == 0
            ? Measurement.NotApplicable("No library in it has a public type.")
            : Measurement.Measured(100m * libraries.Sum(library => (long)(library.Facts?.DocumentedMembers ?? 0)) / members);
    }

    private static Measurement Share(Measurement whole) => whole switch
    {
        { State: MeasurementState.Measured, Value: { IsExact: true, Low: 100 } } => whole, // then every part is
        { State: MeasurementState.Measured } => Measurement.PercentNotMeasured(WholeOnly, SeeWhole),
        _ => whole,
    };
}
