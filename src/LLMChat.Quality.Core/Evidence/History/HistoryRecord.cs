using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>What is remembered of a run.</summary>
/// <param name="Number">Its place in the history, from 1; order is by this, never by time.</param>
/// <param name="Commit">The commit that was judged, without changes.</param>
/// <param name="Time">When it was recorded, for people.</param>
/// <param name="Environment">The environment it was judged for.</param>
/// <param name="Outcome"><c>allow</c>, <c>refuse</c>, <c>unknown</c> or <c>invalid</c>.</param>
/// <param name="Score">The total.</param>
/// <param name="Coverage">Line coverage in percent.</param>
/// <param name="Weaknesses">Fingerprints of the vulnerable dependencies and weaknesses in code that were known, shortened, sorted.</param>
/// <param name="Configuration">The digest of the configuration.</param>
/// <param name="ToolVersion">The version of LLMChat.Quality.</param>
public sealed record HistoryRecord(
    int Number,
    string Commit,
    DateTimeOffset Time,
    string Environment,
    string Outcome,
    RecordedValue Score,
    RecordedValue Coverage,
    ImmutableArray<string> Weaknesses,
    string Configuration,
    string ToolVersion)
{
    /// <summary>How its tests ended; <see langword="null"/> when not all of them ran, or more failed than are told by name.</summary>
    public RecordedTests? Tests { get; init; }

    /// <summary>How long a full build of it took; <see langword="null"/> when nobody knew.</summary>
    public RecordedBuild? Build { get; init; }

    /// <summary>What its benchmarks took; <see langword="null"/> without any.</summary>
    public RecordedBenchmarks? Benchmarks { get; init; }

    /// <summary>Whether later runs may be measured against it.</summary>
    public bool IsPassing => Outcome == "allow";
}
