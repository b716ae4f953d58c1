using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>Deprecated and outdated packages, as files of <c>dotnet package list --format json</c> tell them. To ask the sources takes seconds and the network, so no build of ours does.</summary>
/// <param name="Findings">One for each version of a package, however many projects use it.</param>
/// <param name="Counts">How many there are, by the name of the list.</param>
/// <param name="Source">The row of the evidence table; <see langword="null"/> where no file is named.</param>
/// <param name="Problems">Why they do not tell all.</param>
internal sealed record PackageLists(ImmutableArray<Finding> Findings, ImmutableSortedDictionary<string, Measurement> Counts, EvidenceSource? Source, ImmutableArray<Problem> Problems)
{
    private const string Title = "Deprecated and outdated packages";

    /// <summary>What each file tells, in the order of their names.</summary>
    public static ImmutableArray<PackageListReading> Read(ImmutableArray<string> files, IEnumerable<ExpectedProject> expected, SourceRoot root, DateTimeOffset now)
    {
        var projects = expected.Where(project => project.AssetsFile.Length > 0).ToArray();
        return [.. files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(file => PackageListFile.Read(file, root, projects, now))];
    }

    /// <summary>What they tell together.</summary>
    /// <param name="readings">What each tells.</param>
    /// <param name="projects">The projects that were restored, by their names in the report.</param>
    /// <param name="root">The folder everything is named from.</param>
    public static PackageLists Of(ImmutableArray<PackageListReading> readings, ImmutableArray<string> projects, SourceRoot root)
    {
        ImmutableArray<Problem> problems = [.. readings.Select(reading => reading.Problem).OfType<Problem>()];
        ImmutableArray<Finding> findings = [.. FindingsOf(readings, root)];
        return new(
            findings,
            PackageListKind.All.ToImmutableSortedDictionary(kind => kind.Name, kind => CountOf(kind, readings, findings, projects), StringComparer.Ordinal),
            readings.IsEmpty ? null : SourceOf(readings, problems, findings),
            problems);
    }

    private static Measurement CountOf(PackageListKind kind, ImmutableArray<PackageListReading> readings, ImmutableArray<Finding> findings, ImmutableArray<string> projects)
    {
        var mine = readings.Where(reading => reading.Kind == kind || reading.Kind is null).ToArray();
        if (mine.Length == 0)
            return Measurement.CountNotMeasured($"No file tells which packages are {kind.Name}.", kind.Command);
        if (mine.Select(reading => reading.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
            return Measurement.CountNotMeasured($"{problem.Id}: {problem.Message}", problem.Remedy);
        var told = mine.SelectMany(reading => reading.Projects).ToHashSet(StringComparer.Ordinal);
        return projects.FirstOrDefault(project => !told.Contains(project)) is { } missing
            ? Measurement.CountNotMeasured($"No file of {kind.Name} packages tells of {missing}.", kind.Command)
            : Measurement.Measured(findings.Count(finding => finding.RuleId == kind.Rule.Id));
    }

    private static EvidenceSource SourceOf(ImmutableArray<PackageListReading> readings, ImmutableArray<Problem> problems, ImmutableArray<Finding> findings) => problems is [var first, ..]
        ? new("packages", Title, MeasurementState.NotMeasured, $"{first.Id}: {first.Message}", first.Remedy)
        : new("packages", Title, MeasurementState.Measured, string.Join(", ", readings.Select(reading => reading.Kind!).Distinct().Select(kind => string.Create(CultureInfo.InvariantCulture, $"{findings.Count(finding => finding.RuleId == kind.Rule.Id):N0} {kind.Name}"))), null);

    private static IEnumerable<Finding> FindingsOf(ImmutableArray<PackageListReading> readings, SourceRoot root)
    {
        var places = new PackagePlaces(root);
        return readings.SelectMany(reading => reading.Packages.Select(package => (Kind: reading.Kind!, Package: package)))
            .GroupBy(told => (told.Kind, Id: told.Package.Id.ToUpperInvariant(), told.Package.Version, told.Package.Text))
            .Select(group => new Finding(
                group.Key.Kind.Rule.Id,
                group.Key.Kind.Rule.Severity,
                $"{group.First().Package.Id} {group.Key.Version} {group.Key.Text}.",
                places.Of(group.Select(told => told.Package.Project).Order(StringComparer.Ordinal).First(), group.First().Package.Id),
                [.. group.Select(told => root.ProjectName(told.Package.Project)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Confidence.High,
                null,
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{group.Key.Kind.Rule.Id}\n{group.Key.Id}\n{group.Key.Version}")))[..32]));
    }
}
