using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>Where a file of settings lies.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Name">Its name for people: relative to the root, or the package with the file.</param>
/// <param name="Boundary">The folder that nothing it names may lead out of.</param>
internal sealed record LayerPlace(string Path, string Name, string Boundary)
{
    /// <summary>The package it came in; <see langword="null"/> for a file of the repository.</summary>
    public PolicyPackage? Package { get; init; }

    /// <summary>Further files that decide what is read.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>The file as problems name it: one of a package by its path, which people can open.</summary>
    public string Shown => Package is null ? Name : Path;
}
