using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>The shards that were named: each once, in an order that does not depend on how they were named.</summary>
internal static class ShardSet
{
    private const int MostShards = 1_000;
    private const int DeepestFolder = 8;

    /// <summary>The shards of files and folders, or what is wrong with them.</summary>
    public static (ImmutableArray<ShardReading> Shards, ImmutableArray<Problem> Problems) Read(IEnumerable<string> places)
    {
        var named = places.ToArray();
        var files = named.SelectMany(Find).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostShards + 1).ToArray();
        if (files.Length > MostShards)
            return ([], [ShardProblems.TooMany(MostShards)]);
        if (named.FirstOrDefault(place => !Find(place).Any()) is { } empty)
            return ([], [ShardProblems.None(empty)]);
        var readings = files.AsParallel().AsOrdered().Select(ShardFile.Read).ToArray();
        ImmutableArray<Problem> problems = [.. readings.Select(reading => reading.Problem).OfType<Problem>()];
        return problems.IsEmpty
            ? ([.. readings.DistinctBy(reading => reading.Digest, StringComparer.Ordinal).OrderBy(reading => reading.Shard!.Header.Name, StringComparer.Ordinal).ThenBy(reading => reading.Digest, StringComparer.Ordinal)], [])
            : ([], problems);
    }

    /// <summary>Why they cannot be judged together on this tree; empty when they can.</summary>
    public static ImmutableArray<Problem> Check(ImmutableArray<ShardReading> shards, GitFacts git, string policy)
    {
        var first = shards[0].Shard!.Header;
        return
        [
            .. shards.SelectMany(shard => Check(shard, first, policy)),
            .. shards.All(shard => shard.Shard!.Header.Commit == first.Commit) && Check(git, first.Commit) is { } here ? [here] : Array.Empty<Problem>(),
        ];
    }

    private static IEnumerable<Problem> Check(ShardReading shard, ShardHeader first, string policy)
    {
        var header = shard.Shard!.Header;
        if (header.IsDirty)
            yield return ShardProblems.Dirty($"the tree of shard {header.Name} had changes") with { Path = shard.Path };
        if (header.Commit != first.Commit)
            yield return ShardProblems.Foreign(shard.Path, "commit", header.Commit, first.Commit);
        if (header.ToolVersion != ToolVersion.Current)
            yield return ShardProblems.Foreign(shard.Path, "version of LLMChat.Quality", header.ToolVersion, ToolVersion.Current);
        if (header.Policy != policy)
            yield return ShardProblems.Foreign(shard.Path, "configuration", header.Policy, policy);
        if (header.Configuration != first.Configuration)
            yield return ShardProblems.Foreign(shard.Path, "build configuration", header.Configuration, first.Configuration);
    }

    private static Problem? Check(GitFacts git, string commit) =>
        git.Problem is { } problem ? problem
        : git.Commit != commit ? ShardProblems.NotHere($"it stands at {git.Commit ?? "no commit"}, and they were made of {commit}", $"git checkout {commit}")
        : git.IsDirty is true ? ShardProblems.NotHere("it has changes that are in no commit", "Commit or undo them; git status names them")
        : null;

    private static IEnumerable<string> Find(string place) =>
        File.Exists(place) ? [place]
        : Directory.Exists(place) ? Directory.EnumerateFiles(place, "*" + Shard.Extension, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder, AttributesToSkip = FileAttributes.ReparsePoint })
        : [];
}
