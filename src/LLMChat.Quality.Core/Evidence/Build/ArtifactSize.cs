using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Evidence.Build;

/// <summary>How much the build made outside tests, against a budget.</summary>
/// <remarks>A megabyte has 1,000,000 bytes. A file that two projects build at one path counts once.</remarks>
internal static class ArtifactSize
{
    private const decimal BytesPerMegabyte = 1_000_000;
    private const string NoBudget = "No budget is set.";
    private const string Set = "Set budgets.artifact_megabytes in .quality-gates.config.json";

    /// <summary>Without a budget.</summary>
    public static ShareReading NotAsked { get; } = ShareReading.NotMeasured(NoBudget, Set);

    /// <summary>100 within the budget, else the percentage of the bytes that it allows; and what was built, in words.</summary>
    /// <param name="evidence">What was built.</param>
    /// <param name="budget">The budget in megabytes; <see langword="null"/> when none is set.</param>
    public static (ShareReading Reading, string Detail) Of(QualityEvidence evidence, decimal? budget)
    {
        if (budget is not { } megabytes)
            return (NotAsked, NoBudget);
        var tests = evidence.Tests.Projects.Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<ProjectEvidence> projects = [.. evidence.Projects.Where(project => !project.IsTest && !tests.Contains(project.Path))];
        if (Unmeasured(evidence, projects) is { } without)
            return (without, without.Share.Reason!);
        (ProjectEvidence Project, AssemblyFacts Assembly)[] built = [.. projects.SelectMany(project => project.Frameworks.Select(framework => (Project: project, Assembly: framework.Assembly!))).DistinctBy(one => (one.Assembly.Path, one.Assembly.Sha256))];
        var (size, allowed) = (built.Sum(one => one.Assembly.Bytes), megabytes * BytesPerMegabyte);
        var detail = $"{Megabytes(size)} in {Number(built.Length)} {(built.Length == 1 ? "assembly" : "assemblies")}, and the budget is {Number(megabytes)} MB";
        return size <= allowed
            ? (new(Measurement.Measured(100), []), detail)
            : (new(Measurement.Measured(100 * allowed / size), [.. built.Where(one => one.Assembly.Bytes > 0).Select(one => Over(one.Project, one.Assembly, size, megabytes))]), detail);
    }

    private static ShareReading? Unmeasured(QualityEvidence evidence, ImmutableArray<ProjectEvidence> projects) =>
        evidence.Projects.IsEmpty ? ShareReading.NotMeasured("The target has no project.", "Name a solution or project that has one")
        : projects.IsEmpty ? ShareReading.NotApplicable("Every project holds tests.")
        : projects.FirstOrDefault(project => project.Frameworks.IsEmpty || project.Frameworks.Any(framework => framework.Assembly is null)) is { } unbuilt ? ShareReading.NotMeasured($"{unbuilt.Path} has no assembly{(unbuilt.Frameworks.Length > 1 ? " for " + unbuilt.Frameworks.First(framework => framework.Assembly is null).TargetFramework : "")}.", "dotnet build")
        : null;

    private static Shortfall Over(ProjectEvidence project, AssemblyFacts assembly, long size, decimal budget) => new(
        MetricNames.ArtifactSize,
        new(project.Path, 1, 1, 1, 1),
        assembly.Bytes,
        $"{assembly.Path} has {Megabytes(assembly.Bytes)} of the {Megabytes(size)} that were built outside tests, and the budget is {Number(budget)} MB");

    private static string Megabytes(long bytes) => Number(bytes / BytesPerMegabyte) + " MB";

    private static string Number(decimal value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);
}
