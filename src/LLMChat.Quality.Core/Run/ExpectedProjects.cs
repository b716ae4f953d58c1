using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Run;

/// <summary>What the build told of its projects, as the evidence wants it: one entry a project, one in it for each target framework.</summary>
internal static class ExpectedProjects
{
    public static ImmutableArray<ExpectedProject> Of(ImmutableArray<RequestedProject> projects) =>
    [
        .. projects.Where(project => project.Absence != ProjectAbsence.NotBuilt).GroupBy(project => project.File, StringComparer.Ordinal).Select(group => new ExpectedProject(
            group.Key,
            group.First().Language,
            [.. group.Where(project => project.TargetFramework.Length > 0).Select(project => new ExpectedFramework(project.TargetFramework, project.Fragment, Reason(project)))],
            Reason(group.First()))
        {
            CoverageFiles = [.. group.SelectMany(project => project.CoverageFiles).Distinct(StringComparer.Ordinal)],
        }),
    ];

    /// <summary>Those that the solution does not build in this configuration.</summary>
    public static ImmutableArray<string> LeftOut(ImmutableArray<RequestedProject> projects) =>
        [.. projects.Where(project => project.Absence == ProjectAbsence.NotBuilt).Select(project => project.File)];

    private static Problem? Reason(RequestedProject project) => project.Absence switch
    {
        ProjectAbsence.NotUsed => ProjectProblems.WithoutSdk(project.File),
        ProjectAbsence.SwitchedOff => ProjectProblems.SwitchedOff(project.File),
        _ => null,
    };
}
