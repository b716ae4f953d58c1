using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>A rule as another scanner describes it: <c>reportingDescriptor</c> of SARIF.</summary>
/// <param name="Id">Its id. Foreign.</param>
/// <param name="Title">Its title; the id when it has none.</param>
/// <param name="Help">What it says to do; empty when nothing.</param>
/// <param name="HelpUri">The address of its page; <see langword="null"/> when it names none on http(s).</param>
/// <param name="Level">Its level when a result names none: <c>error</c>, <c>warning</c>, <c>note</c>, <c>none</c>.</param>
/// <param name="Tags">Its tags, and the weaknesses (<c>CWE-79</c>) that it names elsewhere.</param>
/// <param name="SecuritySeverity">The number GitHub sorts by, 0.1 to 10; <see langword="null"/> when it has none.</param>
/// <param name="Precision"><c>very-high</c>, <c>high</c>, <c>medium</c>, <c>low</c>, or empty.</param>
internal sealed record ScannerRule(
    string Id,
    string Title,
    string Help,
    string? HelpUri,
    string Level,
    ImmutableArray<string> Tags,
    decimal? SecuritySeverity,
    string Precision);
