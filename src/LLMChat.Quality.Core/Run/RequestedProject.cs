using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Run;

/// <summary>One project and target framework that the build knows of.</summary>
/// <param name="File">The project file, as an absolute path.</param>
/// <param name="TargetFramework">The moniker; empty when the project told nothing.</param>
/// <param name="Language">The language; empty when the project told nothing.</param>
/// <param name="Fragment">Where its fragment lies, as an absolute path; <see langword="null"/> when it has none.</param>
/// <param name="Absence">Why it has none.</param>
public sealed record RequestedProject(string File, string TargetFramework, string Language, string? Fragment, ProjectAbsence Absence = ProjectAbsence.None)
{
    /// <summary>Coverage files of other tools that it names, as absolute paths.</summary>
    public ImmutableArray<string> CoverageFiles { get; init; } = [];

    /// <summary>Its <c>project.assets.json</c>, as an absolute path; empty when it told nothing of it.</summary>
    public string AssetsFile { get; init; } = "";

    /// <summary>Addresses of advisories that it accepts with a justification.</summary>
    public ImmutableArray<string> AcceptedAdvisories { get; init; } = [];
}
