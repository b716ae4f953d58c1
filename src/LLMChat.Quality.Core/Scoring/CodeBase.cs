using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>What densities are divided by, and whether all of it was seen.</summary>
/// <param name="Lines">Lines of hand-written code in all measured projects: the true number is at least this.</param>
/// <param name="ProductionLines">Those of them outside test projects.</param>
/// <param name="Methods">Methods in all measured projects.</param>
/// <param name="TestMethods">Those of them that a test framework runs.</param>
/// <param name="IsComplete">Whether there is a project and every target framework of every project was measured.</param>
/// <param name="Gap">What was not measured; empty when complete.</param>
internal sealed record CodeBase(long Lines, long ProductionLines, long Methods, long TestMethods, bool IsComplete, string Gap)
{
    public static CodeBase Of(QualityEvidence evidence)
    {
        var unmeasured = evidence.Projects.Where(project => !IsSeen(project)).Select(project => project.Path).ToList();
        return new(
            evidence.Projects.Sum(project => Math.Max(0L, project.Facts?.Lines ?? 0)),
            evidence.Projects.Where(project => !project.IsTest).Sum(project => Math.Max(0L, project.Facts?.Lines ?? 0)),
            evidence.Projects.Sum(project => Math.Max(0L, project.Facts?.Methods ?? 0)),
            evidence.Projects.Sum(project => Math.Max(0L, project.Facts?.TestMethods ?? 0)),
            evidence.Projects.Length > 0 && unmeasured.Count == 0,
            GapText(evidence.Projects.Length, unmeasured));
    }

    private static bool IsSeen(ProjectEvidence project) =>
        project.IsMeasured && project.Frameworks.All(framework => framework.Facts is not null);

    private static string GapText(int projects, List<string> unmeasured) => (projects, unmeasured) switch
    {
        (0, _) => "no project was measured",
        (_, []) => "",
        (_, [var only]) => $"{only} was not measured",
        _ => $"{unmeasured.Count} of {projects} projects were not measured, {unmeasured.Min(StringComparer.Ordinal)} among them",
    };
}
