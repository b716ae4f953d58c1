using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>What a run is measured against.</summary>
/// <param name="Record">The last passing run of the nearest ancestor; <see langword="null"/> when there is none.</param>
/// <param name="Problem">Why there is none; <see langword="null"/> when there is one.</param>
/// <param name="Trend">The last recorded runs before this one, the oldest first.</param>
/// <param name="IsFirst">Whether the user says that there can be none yet.</param>
public sealed record ReferenceRun(HistoryRecord? Record, Problem? Problem, ImmutableArray<HistoryRecord> Trend, bool IsFirst);
