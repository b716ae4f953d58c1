using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>A package, or a project, that a project uses.</summary>
/// <param name="Id">Its id, as its author writes it.</param>
/// <param name="Version">The version that was resolved.</param>
/// <param name="IsPackage">Whether it is a package; otherwise it is another project.</param>
/// <param name="Needs">The ids it needs itself, sorted.</param>
internal sealed record PackageNode(string Id, string Version, bool IsPackage, ImmutableArray<string> Needs);
