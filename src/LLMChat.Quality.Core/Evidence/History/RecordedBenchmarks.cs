using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>What benchmarks took.</summary>
/// <param name="Machine">Where, as BenchmarkDotNet tells it.</param>
/// <param name="Means">Each once, in the order of their names.</param>
public sealed record RecordedBenchmarks(string Machine, ImmutableArray<RecordedBenchmark> Means);
