using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>The packages of one target framework of a project.</summary>
/// <param name="Direct">The ids that the project itself names, packages and projects.</param>
/// <param name="Nodes">Every package and project by id, with its version and the ids it needs.</param>
internal sealed record PackageGraph(ImmutableArray<string> Direct, ImmutableDictionary<string, PackageNode> Nodes)
{
    /// <summary>The shortest way from a package that the project names to this one, both included; empty when there is none.</summary>
    public ImmutableArray<string> WayTo(string id)
    {
        var cameFrom = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var next = new Queue<string>();
        foreach (var direct in Direct.Where(Nodes.ContainsKey).Where(direct => cameFrom.TryAdd(direct, null)))
            next.Enqueue(direct);
        while (next.TryDequeue(out var current))
        {
            if (string.Equals(current, id, StringComparison.OrdinalIgnoreCase))
                return WayBack(current, cameFrom);
            foreach (var needed in Nodes[current].Needs.Where(Nodes.ContainsKey).Where(needed => cameFrom.TryAdd(needed, current)))
                next.Enqueue(needed);
        }

        return [];
    }

    private ImmutableArray<string> WayBack(string end, Dictionary<string, string?> cameFrom)
    {
        var way = new List<string>();
        for (var current = end; current is not null; current = cameFrom[current])
            way.Insert(0, Nodes[current].Id);
        return [.. way];
    }
}
