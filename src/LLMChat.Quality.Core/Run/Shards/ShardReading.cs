using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>A file of a shard as far as it could be read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Digest">The digest of what it holds: two files of one digest are one shard.</param>
/// <param name="Shard">The shard; <see langword="null"/> when it could not be read.</param>
/// <param name="Problem">LQ9603 when it could not be read; <see langword="null"/> otherwise.</param>
internal sealed record ShardReading(string Path, string Digest, Shard? Shard, Problem? Problem);
