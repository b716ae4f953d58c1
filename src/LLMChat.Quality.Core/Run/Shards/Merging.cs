using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Inspection;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Shards on the tree that they are judged on.</summary>
internal static class Merging
{
    /// <summary>What they tell together, when they belong together and to this tree.</summary>
    public static MergedEvidence Of(QualityRunRequest request, QualityConfiguration configuration, Locations locations, CancellationToken cancellationToken)
    {
        var problems = ShardSet.Check(request.Shards, GitFacts.Read(locations.Root, cancellationToken), configuration.Digest);
        if (!problems.IsEmpty)
            return new(null, "", [], problems);
        var root = new SourceRoot(locations.Root);
        return ShardMerge.Of(root, request.Shards, [.. SolutionProjects.Of(request.Target).Select(root.ProjectName)], TimeProvider.System.GetUtcNow());
    }

    /// <summary>The tree as it is on a machine that no shard was brought to.</summary>
    public static TreeListing WithoutShards(TreeListing tree, ImmutableArray<ShardReading> shards)
    {
        if (shards.IsEmpty)
            return tree;
        var files = shards.Select(shard => shard.Path).ToHashSet(StringComparer.Ordinal);
        return tree with { Files = tree.Files.RemoveAll(file => files.Contains(Path.GetFullPath(file.Path, tree.Root))) };
    }
}
