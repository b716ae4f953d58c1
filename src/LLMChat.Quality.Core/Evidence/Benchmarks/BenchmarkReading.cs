using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Evidence.Benchmarks;

/// <summary>What one file of BenchmarkDotNet tells.</summary>
/// <param name="Name">The file, relative to the root when it lies below it.</param>
/// <param name="Machine">Where its benchmarks ran; empty when nobody can tell.</param>
/// <param name="Means">What they took, in the order of their names; empty when the file does not count.</param>
/// <param name="Problem">Why not all of it counts; <see langword="null"/> when it does.</param>
internal sealed record BenchmarkReading(string Name, string Machine, ImmutableArray<RecordedBenchmark> Means, Problem? Problem);
