using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration.Layers;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>What came of reading the configuration: values to judge by, or the reasons why there are none.</summary>
/// <param name="File">The absolute path that was read; <see langword="null"/> when there is no file and the defaults apply.</param>
/// <param name="Configuration">The effective values; <see langword="null"/> exactly when there are errors.</param>
/// <param name="Errors">Everything that makes the file unusable, in the order of the file.</param>
/// <param name="Warnings">What is probably not meant.</param>
/// <param name="Notes">What is good to know.</param>
public sealed record ConfigurationReading(
    string? File,
    QualityConfiguration? Configuration,
    ImmutableArray<Problem> Errors,
    ImmutableArray<Problem> Warnings,
    ImmutableArray<Problem> Notes)
{
    /// <summary>The files that the values come from, the own one first.</summary>
    internal ImmutableArray<ConfigurationLayer> Layers { get; init; } = [];

    /// <summary>What they say together; <see langword="null"/> without a file and when there are errors.</summary>
    internal PlacedValue? Merged { get; init; }

    /// <summary>The absolute paths of all files that were read beside the own one.</summary>
    internal IEnumerable<string> Extended => Layers.Skip(1).SelectMany(layer => layer.Place.Beside.Insert(0, layer.Place.Path));
}
