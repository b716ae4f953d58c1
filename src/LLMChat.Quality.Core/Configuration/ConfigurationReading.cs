using System.Collections.Immutable;
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
    ImmutableArray<Problem> Notes);
