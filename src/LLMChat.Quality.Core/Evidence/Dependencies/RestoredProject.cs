using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>What NuGet wrote down of a project it restored: <c>project.assets.json</c>.</summary>
internal sealed record RestoredProject
{
    /// <summary>Whether it was to be audited.</summary>
    public required bool IsAudited { get; init; }

    /// <summary>Whether its packages are written down in a lock file.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The least severity that is told: <c>low</c>, <c>moderate</c>, <c>high</c>, <c>critical</c>.</summary>
    public required string Level { get; init; }

    /// <summary>Whether only the packages that the project itself names were looked at.</summary>
    public required bool IsDirectOnly { get; init; }

    /// <summary>Codes that the project never wants to hear, for all packages or for one.</summary>
    public required ImmutableArray<string> NoWarn { get; init; }

    /// <summary>Addresses of advisories that <c>NuGetAuditSuppress</c> names.</summary>
    public required ImmutableArray<string> Suppressed { get; init; }

    /// <summary>Where packages came from.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>The nuget.config files that were read, the nearest first.</summary>
    public required ImmutableArray<string> ConfigurationFiles { get; init; }

    /// <summary>The SHA-512 of each package file in hexadecimal, by <c>name/version</c>.</summary>
    public required ImmutableDictionary<string, string> Hashes { get; init; }

    /// <summary>What the audit said.</summary>
    public required ImmutableArray<AuditMessage> Messages { get; init; }

    /// <summary>The packages and how they need each other, by target framework.</summary>
    public required ImmutableSortedDictionary<string, PackageGraph> Frameworks { get; init; }
}
