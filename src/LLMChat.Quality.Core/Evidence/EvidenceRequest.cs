using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Evidence.Semgrep;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>What to collect evidence of.</summary>
public sealed record EvidenceRequest
{
    /// <summary>The absolute path of the folder everything is named from.</summary>
    public required string Root { get; init; }

    /// <summary>The solution or project that is judged, absolute or relative to the root.</summary>
    public required string Target { get; init; }

    /// <summary>The build configuration that is judged; fragments of another one do not count. Empty for any.</summary>
    public required string Configuration { get; init; }

    /// <summary>The version of this package.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Every project of the target, in any order.</summary>
    public required ImmutableArray<ExpectedProject> Projects { get; init; }

    /// <summary>Projects that the solution's own configuration leaves out of the build, or that compile nothing, each with the reason: named, no part of what is judged.</summary>
    public ImmutableArray<Problem> LeftOut { get; init; } = [];

    /// <summary>Every id that our analyzers offer: each must be in each log.</summary>
    public required ImmutableArray<string> OurRules { get; init; }

    /// <summary>The scan of files; <see langword="null"/> when it did not run.</summary>
    public SecretScanEvidence? Secrets { get; init; }

    /// <summary>SARIF files of other scanners, as absolute paths.</summary>
    public ImmutableArray<string> SarifFiles { get; init; } = [];

    /// <summary>Lists of deprecated and outdated packages, as absolute paths.</summary>
    public ImmutableArray<string> PackageLists { get; init; } = [];

    /// <summary>Files that BenchmarkDotNet wrote, as absolute paths.</summary>
    public ImmutableArray<string> BenchmarkFiles { get; init; } = [];

    /// <summary>What came of asking Semgrep; <see langword="null"/> when the policy does not ask it.</summary>
    public SemgrepResult? Semgrep { get; init; }

    /// <summary>The files of the tree; <see langword="null"/> when they were not listed.</summary>
    public Files.TreeListing? Tree { get; init; }

    /// <summary>The last tag that names a version; <see langword="null"/> when nobody asked.</summary>
    public LastTag? LastTag { get; init; }

    /// <summary>When the commit that the tree stands at was made; <see langword="null"/> when nobody knows.</summary>
    public DateTimeOffset? Committed { get; init; }

    /// <summary>NuGet's HTTP cache, which tells what sources have given vulnerability data; empty for this machine's.</summary>
    public string PackageCache { get; init; } = "";

    /// <summary>The time by which the age of an audit is told.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the tree stands.</summary>
    public GitFacts Git { get; init; } = new(null, null, null);
}
