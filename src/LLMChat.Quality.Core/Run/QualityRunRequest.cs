using System.Collections.Immutable;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Reporting.GitHub;

namespace LLMChat.Quality.Core.Run;

/// <summary>What is to be judged, and how.</summary>
public sealed record QualityRunRequest
{
    /// <summary>The solution or project file, as an absolute path.</summary>
    public required string Target { get; init; }

    /// <summary>The target's projects and frameworks, built or not.</summary>
    public required ImmutableArray<RequestedProject> Projects { get; init; }

    /// <summary>The build configuration: <c>Debug</c>, <c>Release</c>.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>The environment whose thresholds apply.</summary>
    public string Environment { get; init; } = "development";

    /// <summary><c>none</c>, <c>rules</c>, <c>all</c>, or empty for the default of the place: what stops a build.</summary>
    public string Block { get; init; } = "";

    /// <summary>The configuration file that was named; empty to look for it.</summary>
    public string ConfigurationFile { get; init; } = "";

    /// <summary>The report's folder that was named, relative to the target's; empty for the default.</summary>
    public string OutputPath { get; init; } = "";

    /// <summary>The branch, tag or commit whose difference to the tree counts as new; empty for none.</summary>
    public string Base { get; init; } = "";

    /// <summary>Whether the gate was asked for by name: then it decides, also on what is unknown.</summary>
    public bool IsGate { get; init; }

    /// <summary>Whether this runs in CI, where failed thresholds stop the build.</summary>
    public bool IsContinuousIntegration { get; init; }

    /// <summary>Whether an IDE builds: it is never stopped.</summary>
    public bool IsInsideIde { get; init; }

    /// <summary>SARIF files of other scanners, as absolute paths.</summary>
    public ImmutableArray<string> SarifFiles { get; init; } = [];

    /// <summary>Lists of deprecated and outdated packages that <c>dotnet package list</c> wrote, as absolute paths.</summary>
    public ImmutableArray<string> PackageLists { get; init; } = [];

    /// <summary>Files that BenchmarkDotNet wrote, as absolute paths.</summary>
    public ImmutableArray<string> BenchmarkFiles { get; init; } = [];

    /// <summary>When the build began that this follows; <see langword="null"/> when it did more than build, or nobody took the time.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>The name of the shard that is to be packed instead of a verdict; <see langword="null"/> for a verdict.</summary>
    public string? Shard { get; init; }

    /// <summary>Whether everything could be built before this.</summary>
    public bool HasBuilt { get; init; } = true;

    /// <summary>What other machines packed, in place of what lies on this one; empty for what lies here.</summary>
    internal ImmutableArray<Shards.ShardReading> Shards { get; init; } = [];

    /// <summary>Set when what is found today is to be accepted.</summary>
    public BaselineRequest? Accept { get; init; }

    /// <summary>Whether this run is to be remembered.</summary>
    public bool IsRecording { get; init; }

    /// <summary>Whether the user says that no earlier run can be there to compare with.</summary>
    public bool IsFirstRun { get; init; }

    /// <summary>The job of GitHub Actions that is told what the gate says; <see langword="null"/> for none.</summary>
    public GitHubJob? GitHub { get; init; }

    /// <summary>All but projects and files, as text.</summary>
    internal string ToText() => string.Join('\n', Target, Configuration, Environment, Block, ConfigurationFile, OutputPath, Base, IsGate, IsContinuousIntegration, IsInsideIde, IsFirstRun, GitHub is null);
}
