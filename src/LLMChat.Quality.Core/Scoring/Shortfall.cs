using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>A place where something is missing that a share counts.</summary>
/// <param name="RuleId">The rule or metric it is a gap of.</param>
/// <param name="Location">The place, if there is one.</param>
/// <param name="Amount">How much is missing there, in the unit of the share.</param>
/// <param name="What">What is missing, in one line; <see langword="null"/> when the formula says it.</param>
internal sealed record Shortfall(string RuleId, CodeLocation? Location, long Amount, string? What = null)
{
    /// <summary>The files with lines that no test runs, at the first such line.</summary>
    public static ImmutableArray<Shortfall> Uncovered(CoverageMap coverage) =>
    [
        .. coverage.Files
            .Select(file => (Path: file.Key, Lines: file.Value.Lines.Where(line => line.Value == 0).Select(line => line.Key).ToArray()))
            .Where(file => file.Lines.Length > 0)
            .Select(file => new Shortfall(MetricNames.Coverage, new CodeLocation(file.Path, file.Lines.Min(), 1, file.Lines.Min(), 1), file.Lines.Length)),
    ];
}
