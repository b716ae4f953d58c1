using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Run;

/// <summary>What the build told of its projects, as the evidence wants it: one entry a project, one in it for each target framework.</summary>
internal static class ExpectedProjects
{
    public static ImmutableArray<ExpectedProject> Of(ImmutableArray<RequestedProject> projects) =>
    [
        .. projects.Where(project => !IsLeftOut(project)).GroupBy(project => project.File, StringComparer.Ordinal).Select(group => new ExpectedProject(
            group.Key,
            group.First().Language,
            [.. group.Where(project => project.TargetFramework.Length > 0).Select(project => new ExpectedFramework(project.TargetFramework, project.Fragment, Reason(project)))],
            Reason(group.First()))
        {
            CoverageFiles = [.. group.SelectMany(project => project.CoverageFiles).Distinct(StringComparer.Ordinal)],
            AssetsFile = group.First().AssetsFile,
            AcceptedAdvisories = [.. group.SelectMany(project => project.AcceptedAdvisories).Distinct(StringComparer.Ordinal)],
        }),
    ];

    /// <summary>Those that the solution does not build in this configuration, and those that compile nothing.</summary>
    public static ImmutableArray<Problem> LeftOut(ImmutableArray<RequestedProject> projects) =>
    [
        .. projects.Where(IsLeftOut).DistinctBy(project => project.File, StringComparer.Ordinal).Select(project => project.Absence == ProjectAbsence.WithoutCode
            ? ProjectProblems.WithoutCode(project.File)
            : ProjectProblems.LeftOut(project.File)),
    ];

    private static bool IsLeftOut(RequestedProject project) => project.Absence is ProjectAbsence.NotBuilt or ProjectAbsence.WithoutCode;

    private static Problem? Reason(RequestedProject project) => project.Absence switch
    {
        ProjectAbsence.NotUsed => ProjectProblems.WithoutSdk(project.File),
        ProjectAbsence.Filtered => ProjectProblems.Filtered(project.File),
        ProjectAbsence.SwitchedOff => ProjectProblems.SwitchedOff(project.File),
        _ => null,
    };
}
