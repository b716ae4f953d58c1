using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Strictness;

/// <summary>What strictness looks at in a project.</summary>
/// <param name="Path">The project.</param>
/// <param name="Lines">Its lines of hand-written code.</param>
/// <param name="Build">What MSBuild knew of the target framework with the most lines.</param>
/// <param name="LocksPackages">Whether a lock file names its packages, or it has none.</param>
/// <param name="PinsSdk">Whether a global.json above it names the version of the .NET SDK.</param>
internal sealed record StrictProject(string Path, int Lines, ProjectFragment Build, bool LocksPackages, bool PinsSdk);
