using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>Something that was not measured, or not exactly, with the reason, and the command that would measure it.</summary>
/// <param name="Names">What is not known: stable names of metrics, counts, sources and projects that share the reason.</param>
/// <param name="Titles">The same for people.</param>
/// <param name="Reason">Why.</param>
/// <param name="Remedy">The command or change that would measure it; <see langword="null"/> when there is none.</param>
/// <param name="Points">How many points of the total depend on it.</param>
internal sealed record Gap(ImmutableArray<string> Names, ImmutableArray<string> Titles, string Reason, string? Remedy, decimal Points)
{
    /// <summary>Every gap of a report, the one that most points depend on first.</summary>
    public static IReadOnlyList<Gap> Of(QualityReport report) =>
        [.. All(report)
            .GroupBy(gap => (gap.Reason, gap.Remedy))
            .Select(Merge)
            .OrderByDescending(gap => gap.Points)
            .ThenBy(gap => gap.Names[0], StringComparer.Ordinal)];

    private static IEnumerable<Gap> All(QualityReport report) =>
        Metrics(report).Concat(Sources(report)).Concat(Counts(report)).Concat(Projects(report)).Concat(LeftOut(report));

    private static IEnumerable<Gap> Metrics(QualityReport report) =>
        from dimension in report.Score.Dimensions
        from metric in dimension.Metrics
        where IsOpen(metric.Input)
        select One(metric.Name, metric.Title, metric.Input.Reason, metric.Input.Remedy, metric.UnmeasuredPoints);

    private static IEnumerable<Gap> Sources(QualityReport report) =>
        from source in report.Evidence.Sources
        where source.State == MeasurementState.NotMeasured
        select One(source.Name, source.Title, source.Detail, source.Remedy, 0);

    private static IEnumerable<Gap> Counts(QualityReport report) =>
        from count in report.Evidence.BlockingCounts
        where IsOpen(count.Value)
        select One(count.Key, count.Key, count.Value.Reason, count.Value.Remedy, 0);

    private static IEnumerable<Gap> Projects(QualityReport report) =>
        from project in report.Evidence.Projects
        from framework in project.Frameworks
        where framework.NotMeasured is not null
        let name = project.Frameworks.Length == 1 ? project.Path : $"{project.Path} ({framework.TargetFramework})"
        select One(name, name, framework.NotMeasured!.Message, framework.NotMeasured.Remedy, 0);

    private static IEnumerable<Gap> LeftOut(QualityReport report) =>
        from problem in report.Evidence.Problems
        where ProjectProblems.Notices.Contains(problem.Id)
        select One(problem.Path ?? "", problem.Path ?? "", problem.Message, problem.Remedy, 0);

    private static bool IsOpen(Measurement measurement) => measurement.State != MeasurementState.NotApplicable && !measurement.Value.IsExact;

    private static Gap One(string name, string title, string? reason, string? remedy, decimal points) =>
        new([name], [title], reason ?? "No reason was given.", remedy, points);

    private static Gap Merge(IEnumerable<Gap> same)
    {
        var gaps = same.ToImmutableArray();
        return new(
            [.. gaps.SelectMany(gap => gap.Names).Distinct(StringComparer.Ordinal)],
            [.. gaps.SelectMany(gap => gap.Titles).Distinct(StringComparer.Ordinal)],
            gaps[0].Reason,
            gaps[0].Remedy,
            gaps.Sum(gap => gap.Points));
    }
}
