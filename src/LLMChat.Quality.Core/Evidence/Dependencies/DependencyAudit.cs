using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>The known vulnerabilities of every project's packages, as NuGet's audit told them at the last restore.</summary>
internal sealed record DependencyAudit(ImmutableArray<Finding> Findings, Measurement Count, EvidenceSource Source, ImmutableArray<Problem> Problems, ImmutableArray<ProjectDependencies> Projects)
{
    private const string Name = "dependencies";
    private const string Title = "Known vulnerabilities of dependencies";

    /// <summary>What NuGet told of each project's packages on this machine, in the order of their names.</summary>
    public static ImmutableArray<ProjectDependencies> Read(IEnumerable<ExpectedProject> expected, SourceRoot root, VulnerabilityData data, DateTimeOffset now) =>
        [.. expected.Select(project => ProjectDependencies.Read(project, data, now)).OrderBy(project => root.ProjectName(project.Project.Path), StringComparer.Ordinal)];

    public static DependencyAudit Of(ImmutableArray<ProjectDependencies> all, SourceRoot root)
    {
        ProjectDependencies[] projects = [.. all];
        ImmutableArray<Finding> findings = [.. VulnerabilityFindings.Of(projects, root)];
        var packages = projects.SelectMany(project => project.Packages).DistinctBy(package => (package.Id.ToUpperInvariant(), package.Version)).Count();
        var count = CountOf(findings.Length, packages, projects);
        return new(findings, count, SourceOf(count, Detail(findings.Length, packages, projects)), ProblemsOf(projects, root), all);
    }

    private static EvidenceSource SourceOf(Measurement count, string detail) => count switch
    {
        { State: MeasurementState.NotApplicable } => new(Name, Title, MeasurementState.NotApplicable, count.Reason!, null),
        { Reason: { } reason, Remedy: { } remedy } => new(Name, Title, MeasurementState.NotMeasured, reason, remedy),
        _ => new(Name, Title, MeasurementState.Measured, detail, null),
    };

    private static Measurement CountOf(int found, int packages, ProjectDependencies[] projects)
    {
        if (projects.Length == 0)
            return Measurement.CountNotMeasured("The target has no project.", "Name a solution or project that has one");
        var unknown = projects.Where(project => project.Gap is not null).ToArray();
        if (unknown.Length == 0)
            return packages == 0 ? Measurement.NotApplicable("No project uses a package.") : Measurement.Measured(found);
        var gap = unknown[0].Gap!;
        var reason = $"The packages of {Number(unknown.Length)} of {Number(projects.Length)} projects were not audited in full. {gap.Id}: {gap.Message}";
        return unknown.Length == projects.Length && found == 0 ? Measurement.CountNotMeasured(reason, gap.Remedy) : Measurement.Bounded(Interval.AtLeast(found), reason, gap.Remedy);
    }

    private static string Detail(int found, int packages, ProjectDependencies[] projects)
    {
        var accepted = projects.SelectMany(project => project.Restored?.Suppressed ?? []).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return $"{Number(packages)} packages in {Number(projects.Length)} projects, {Number(found)} known vulnerabilities"
            + (accepted > 0 ? $", {Number(accepted)} advisories accepted with a justification" : "");
    }

    /// <summary>What is wrong with all projects alike is said once.</summary>
    private static ImmutableArray<Problem> ProblemsOf(ProjectDependencies[] projects, SourceRoot root) =>
    [
        .. projects.Where(project => project.Gap is { } gap && gap != project.Project.NotMeasured)
            .GroupBy(project => project.Gap!)
            .SelectMany(alike => alike.Count() > 1 && alike.Count() == projects.Length ? [alike.Key] : alike.Select(project => alike.Key with { Path = root.ProjectName(project.Project.Path) })),
    ];

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
