using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>What one file of a scanner told.</summary>
/// <param name="Name">The file, relative to the root when it lies below it.</param>
/// <param name="Runs">Its runs that looked at this code.</param>
/// <param name="Problem">Why it does not tell all; <see langword="null"/> when it does.</param>
internal sealed record ScannerReading(string Name, ImmutableArray<ScannerRun> Runs, Problem? Problem);
