namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>A target framework, and the shard that holds it.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="Framework">The target framework.</param>
internal sealed record FrameworkOfShard(Shard Shard, PackedFramework Framework);
