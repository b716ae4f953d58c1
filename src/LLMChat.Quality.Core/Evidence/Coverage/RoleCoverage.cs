using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>How much of the code with one role integration tests run.</summary>
/// <param name="Name">The role: <c>api_endpoints</c>.</param>
/// <param name="Title">The role for people.</param>
/// <param name="Coverage">Places that ran, in percent of all.</param>
/// <param name="Places">So many of so many, as far as known.</param>
/// <param name="Uncovered">Places that did not run, or of which nobody knows it, in order.</param>
public sealed record RoleCoverage(string Name, string Title, Measurement Coverage, CoverageShare Places, ImmutableArray<(string Path, int Line)> Uncovered);
