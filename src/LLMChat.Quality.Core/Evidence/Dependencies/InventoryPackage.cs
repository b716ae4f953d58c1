using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>A version of a package that some project uses.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha512">The hash of the package file, as NuGet wrote it down, in hexadecimal; empty when it did not.</param>
/// <param name="Needs">The versions of packages that it needs, as <c>name/version</c>, sorted.</param>
/// <param name="Projects">The projects that use it, sorted.</param>
/// <param name="IsForTestsAlone">Whether no project but tests uses it.</param>
public sealed record InventoryPackage(string Id, string Version, string Sha512, ImmutableArray<string> Needs, ImmutableArray<string> Projects, bool IsForTestsAlone);
