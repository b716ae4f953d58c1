using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Projects;

/// <summary>A project the target consists of, and where its evidence should be.</summary>
/// <param name="Path">The project file, absolute or relative to the root.</param>
/// <param name="Language">Its language; empty when unknown.</param>
/// <param name="Frameworks">Its target frameworks; empty when nothing is known of them.</param>
/// <param name="NotMeasured">Why none of it can have been measured; <see langword="null"/> when it can.</param>
public sealed record ExpectedProject(string Path, string Language, ImmutableArray<ExpectedFramework> Frameworks, Problem? NotMeasured = null)
{
    /// <summary>Coverage files of other tools that the project names, as absolute paths.</summary>
    public ImmutableArray<string> CoverageFiles { get; init; } = [];

    /// <summary>What NuGet wrote down when it restored the project, <c>project.assets.json</c>, as an absolute path; empty when the project told nothing of it.</summary>
    public string AssetsFile { get; init; } = "";

    /// <summary>Whether NuGet restored it, here or on the machine that packed it.</summary>
    public bool IsRestored
    {
        get => field || AssetsFile.Length > 0;
        init;
    }

    /// <summary>Addresses of advisories that its <c>NuGetAuditSuppress</c> items accept with a <c>Justification</c>.</summary>
    public ImmutableArray<string> AcceptedAdvisories { get; init; } = [];
}
