using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What one machine measured of a target, without anything that depends on that machine.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Projects">Every project that its build knew of, measured or not.</param>
internal sealed record Shard(ShardHeader Header, ImmutableArray<PackedProject> Projects)
{
    /// <summary>What the names of files end with that hold one.</summary>
    public const string Extension = ".lqshard";
}
