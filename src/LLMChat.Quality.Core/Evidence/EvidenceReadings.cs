using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Scanners;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>What the projects left behind, as read on the machine that built them; nothing of it needs that machine any more.</summary>
/// <param name="Projects">What the compiler told of each, in the order of their names.</param>
/// <param name="Tests">What their tests told.</param>
/// <param name="Dependencies">What NuGet told of their packages, in the same order.</param>
/// <param name="Scanners">What other scanners' files told, in the order of their names.</param>
/// <param name="PackageLists">What lists of packages told, in the order of their names.</param>
internal sealed record EvidenceReadings(
    ImmutableArray<ProjectReading> Projects,
    ITestSource Tests,
    ImmutableArray<ProjectDependencies> Dependencies,
    ImmutableArray<ScannerReading> Scanners,
    ImmutableArray<PackageListReading> PackageLists)
{
    /// <summary>What files of benchmarks told, in the order of their names.</summary>
    public ImmutableArray<BenchmarkReading> Benchmarks { get; init; } = [];
}
