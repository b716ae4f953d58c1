using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What NuGet told of the packages of a project.</summary>
/// <param name="Gap">Why that is not all there is, by what the machine knew that restored it.</param>
/// <param name="Audited">When it told that.</param>
/// <param name="Accepted">Advisories that the project accepts with a justification.</param>
/// <param name="WasTold">Whether the build told where NuGet wrote it down.</param>
/// <param name="IsRead">Whether it could be read.</param>
/// <param name="IsLocked">Whether a lock file names the packages.</param>
/// <param name="Suppressed">Advisories that are not told.</param>
/// <param name="Messages">What the audit said.</param>
/// <param name="Graphs">The packages by target framework.</param>
internal sealed record PackedDependencies(
    Problem? Gap,
    DateTimeOffset Audited,
    ImmutableArray<string> Accepted,
    bool WasTold,
    bool IsRead,
    bool IsLocked,
    ImmutableArray<string> Suppressed,
    ImmutableArray<AuditMessage> Messages,
    ImmutableArray<PackedGraph> Graphs);

/// <summary>The packages of one target framework.</summary>
/// <param name="Framework">The target framework, as NuGet names it.</param>
/// <param name="Direct">The ids that the project itself names.</param>
/// <param name="Nodes">Every package and project.</param>
internal sealed record PackedGraph(string Framework, ImmutableArray<string> Direct, ImmutableArray<PackageNode> Nodes);
