using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Coverage as far as it could be read.</summary>
/// <param name="Map">What was read.</param>
/// <param name="Problem">Why that is not all there is.</param>
internal sealed record PackedReading(PackedCoverage? Map, Problem? Problem);
