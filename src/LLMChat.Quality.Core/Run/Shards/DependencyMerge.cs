using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What NuGet told of a project's packages on several machines: who was told all speaks for it, and a vulnerability that one was told of is there.</summary>
internal static class DependencyMerge
{
    public static ProjectDependencies Of(string path, ProjectAbsence absence, ImmutableArray<(ShardHeader Header, PackedDependencies Packed)> held, DateTimeOffset now)
    {
        if (held.IsEmpty)
            return new(new ExpectedProject(path, "", []), null, DependencyProblems.NotRestored("its build told nothing of them"));
        var ordered = held.Length == 1
            ? held
            : [.. held.OrderBy(one => one.Packed.Gap is not null).ThenByDescending(one => one.Packed.IsRead).ThenBy(one => one.Packed.Gap is null ? DateTimeOffset.MaxValue - one.Packed.Audited : TimeSpan.Zero).ThenBy(one => JsonSerializer.Serialize(one.Packed, ShardJson.Of<PackedDependencies>(ShardJson.Strict)), StringComparer.Ordinal)];
        var (header, first) = ordered[0];
        var restored = first.IsRead
            ? new RestoredProject
            {
                IsAudited = true,
                IsLocked = first.IsLocked,
                Level = "",
                IsDirectOnly = false,
                NoWarn = [],
                Suppressed = first.Suppressed,
                Sources = [],
                ConfigurationFiles = [],
                Hashes = HashesOf(header),
                Messages = held.Length == 1 ? first.Messages : [.. ordered.SelectMany(one => one.Packed.Messages).DistinctBy(message => JsonSerializer.Serialize(message, ShardJson.Of<AuditMessage>(ShardJson.Strict)), StringComparer.Ordinal)],
                Frameworks = first.Graphs.DistinctBy(graph => graph.Framework, StringComparer.Ordinal).ToImmutableSortedDictionary(graph => graph.Framework, GraphOf, StringComparer.Ordinal),
            }
            : null;
        var project = new ExpectedProject(path, "", [], absence == ProjectAbsence.None ? null : first.Gap) { AcceptedAdvisories = first.Accepted, IsRestored = absence == ProjectAbsence.None && held.Any(one => one.Packed.WasTold) };
        var read = new ProjectDependencies(project, restored, first.Gap);
        return read.Gap is null && ProjectDependencies.IsTooOld(first.Audited, now) is { } days && read.Packages.Any() ? read with { Gap = DependencyProblems.IsOld(days) } : read;
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ShardHeader, ImmutableDictionary<string, string>> Known = [];

    private static ImmutableDictionary<string, string> HashesOf(ShardHeader header) => Known.GetValue(header, one => one.Hashes.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase));

    private static PackageGraph GraphOf(PackedGraph graph) =>
        new(graph.Direct, graph.Nodes.DistinctBy(node => node.Id, StringComparer.OrdinalIgnoreCase).ToImmutableDictionary(node => node.Id, StringComparer.OrdinalIgnoreCase));
}
