using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What shards tell together.</summary>
/// <param name="Readings">What their machines read; <see langword="null"/> when they cannot be put together.</param>
/// <param name="Configuration">The build configuration of all.</param>
/// <param name="LeftOut">Projects that are no part of what is judged, each with the reason.</param>
/// <param name="Errors">Why they cannot be put together.</param>
internal sealed record MergedEvidence(EvidenceReadings? Readings, string Configuration, ImmutableArray<Problem> LeftOut, ImmutableArray<Problem> Errors);
