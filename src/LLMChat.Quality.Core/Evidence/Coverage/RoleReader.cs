using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>Joins what the compiler knows of code with what integration tests ran.</summary>
internal sealed class RoleReader(ImmutableArray<ProjectReading> projects, TestEvidence tests)
{
    private static readonly FileCoverage Nothing = new();

    private readonly ImmutableArray<ProjectReading> _judged = [.. projects.Where(project => !TestReader.IsTest(project) && !project.Evidence.IsTest)];

    private readonly ImmutableArray<CoverageMap> _runs = [.. tests.MapsOf(TestLayer.Integration)];

    public ImmutableArray<RoleCoverage> Read() => [.. CodeRole.All.Select(Read)];

    private RoleCoverage Read(CodeRole role)
    {
        var all = _judged.SelectMany(project => project.Frameworks)
            .SelectMany(framework => framework.Places)
            .Where(place => place.Role == role.Key)
            .Distinct()
            .OrderBy(place => place.Path, StringComparer.Ordinal)
            .ThenBy(place => place.FirstLine)
            .ThenBy(place => place.LastLine)
            .ToArray();
        var places = all.Where(place => !tests.Coverage.Files.TryGetValue(place.Path, out var file) || place.CanRun(file)).ToArray();
        var known = places.Select(IsCovered).ToArray();
        var covered = known.Count(isCovered => isCovered is true);
        return new RoleCoverage(
            role.Name,
            role.Title,
            Measure(role, all.Length, places.Length, covered, known.Count(isCovered => isCovered is null)),
            new CoverageShare(covered, places.Length),
            [.. places.Where((_, index) => known[index] is not true).Select(place => (place.Path, place.FirstLine))]);
    }

    /// <summary>It ran when it ran in any run, and did not when it did in none.</summary>
    private bool? IsCovered(CodePlace place)
    {
        if (!tests.Coverage.Files.ContainsKey(place.Path))
            return null;
        var runs = _runs.Select(run => place.IsCovered(run.Files.GetValueOrDefault(place.Path) ?? Nothing)).ToArray();
        return runs.Contains(true) ? true : runs.Contains(null) ? null : false;
    }

    private Measurement Measure(CodeRole role, int all, int places, int covered, int undecided)
    {
        var unseen = _judged.FirstOrDefault(project => project.Evidence.Facts is null);
        if (places == 0 && unseen is null)
            return Measurement.NotApplicable(all == 0 ? $"No code was recognised as one of them: {role.Title}." : "All of them are excluded from coverage.");
        if (Absence() is { } absence)
            return Measurement.PercentNotMeasured(absence.Message, absence.Remedy);
        var gap = unseen is not null ? unseen.Reason with { Path = unseen.Evidence.Path } : Problem();
        if (gap is null && undecided == 0)
            return Measurement.Measured(100m * covered / places);
        var low = unseen is null ? 100m * covered / places : 0;
        return gap is not null
            ? Measurement.Bounded(Interval.Between(low, 100), $"{gap.Path}: {gap.Message}", gap.Remedy)
            : Measurement.Bounded(
                Interval.Between(low, 100m * (covered + undecided) / places),
                string.Create(CultureInfo.InvariantCulture, $"Of {undecided:N0} the coverage does not say whether they ran: a lambda that shares its lines with other code, or a delegate from elsewhere."),
                "Give the lambda a block of its own lines, or make it a method");
    }

    /// <summary>Why integration tests told nothing at all.</summary>
    private Problem? Absence() =>
        !tests.Projects.Any(IsIntegration) ? new Problem("LQ9203", "No project holds integration tests.", "Name one …IntegrationTests, or set QualityTestLayer to integration in it")
        : _runs.IsEmpty ? Problem()
        : null;

    private Problem? Problem() => tests.Projects.Where(IsIntegration).Select(project => project.CoverageProblem).Concat(tests.UntestedProblems).FirstOrDefault(problem => problem is not null);

    private static bool IsIntegration(TestProject project) => project.Layer == TestLayer.Integration;
}
