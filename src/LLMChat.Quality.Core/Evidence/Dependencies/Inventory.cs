using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>Every package that the projects use.</summary>
/// <param name="Packages">Each version once, sorted by name and version.</param>
/// <param name="IsComplete">Whether the packages of every project are known.</param>
public sealed record Inventory(ImmutableArray<InventoryPackage> Packages, bool IsComplete)
{
    /// <summary>Nothing is known.</summary>
    public static Inventory Empty { get; } = new([], IsComplete: false);

    internal static Inventory Of(IReadOnlyCollection<ProjectDependencies> projects, Func<string, string> nameOf, IReadOnlySet<string> tests) => new(
        [
            .. projects.SelectMany(Uses)
                .GroupBy(use => (Id: use.Package.Id.ToUpperInvariant(), use.Package.Version))
                .Select(uses => Package([.. uses], nameOf, tests))
                .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
                .ThenBy(package => package.Version, StringComparer.Ordinal),
        ],
        projects.Count > 0 && projects.All(project => project.Restored is not null));

    private static IEnumerable<Use> Uses(ProjectDependencies project) =>
        from graph in project.Restored?.Frameworks.Values ?? []
        from node in graph.Nodes.Values
        where node.IsPackage
        select new Use(
            node,
            project.Project.Path,
            project.Restored!.Hashes.GetValueOrDefault($"{node.Id}/{node.Version}") ?? "",
            [.. node.Needs.Select(graph.Nodes.GetValueOrDefault).OfType<PackageNode>().Where(needed => needed.IsPackage).Select(needed => $"{needed.Id}/{needed.Version}")]);

    private static InventoryPackage Package(Use[] uses, Func<string, string> nameOf, IReadOnlySet<string> tests)
    {
        ImmutableArray<string> projects = [.. uses.Select(use => nameOf(use.Project)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var first = uses.OrderBy(use => use.Package.Id, StringComparer.Ordinal).First().Package;
        return new(
            first.Id,
            first.Version,
            uses.Select(use => use.Hash).FirstOrDefault(hash => hash.Length > 0) ?? "",
            [.. uses.SelectMany(use => use.Needs).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            projects,
            projects.All(tests.Contains));
    }

    private sealed record Use(PackageNode Package, string Project, string Hash, ImmutableArray<string> Needs);
}
