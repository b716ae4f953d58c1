using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Scanners;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What a shard says of itself, and what its projects share.</summary>
internal sealed record ShardHeader
{
    /// <summary>The version of the shape of the file; another one is not read.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the shape this one was written in.</summary>
    public required int Version { get; init; }

    /// <summary>The version of the package that wrote it.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The solution or project it was made of, relative to the root.</summary>
    public required string Target { get; init; }

    /// <summary>The build configuration.</summary>
    public required string Configuration { get; init; }

    /// <summary>The commit that its tree stood at.</summary>
    public required string Commit { get; init; }

    /// <summary>Whether its tree had changes that are in no commit.</summary>
    public required bool IsDirty { get; init; }

    /// <summary>The digest of the configuration in force.</summary>
    public required string Policy { get; init; }

    /// <summary>How many projects follow.</summary>
    public required int Projects { get; init; }

    /// <summary>Every rule that a compilation was offered, once.</summary>
    public required ImmutableArray<CompilerRule> Rules { get; init; }

    /// <summary>Which of them each kind of compilation was offered, by their places in <see cref="Rules"/>.</summary>
    public required ImmutableArray<ImmutableArray<int>> RuleSets { get; init; }

    /// <summary>The hashes of package files, by <c>name/version</c>.</summary>
    public required ImmutableSortedDictionary<string, string> Hashes { get; init; }

    /// <summary>What other scanners' files told.</summary>
    public required ImmutableArray<ScannerReading> Scanners { get; init; }

    /// <summary>What lists of packages told.</summary>
    public required ImmutableArray<PackedList> PackageLists { get; init; }

    /// <summary>What files of benchmarks told.</summary>
    public required ImmutableArray<BenchmarkReading> Benchmarks { get; init; }
}
