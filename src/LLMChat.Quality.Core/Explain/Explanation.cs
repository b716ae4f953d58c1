using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Explain;

/// <summary>What there is to say about an id, or why there is nothing.</summary>
/// <param name="Lines">The page, line by line.</param>
/// <param name="Error">Why there is none, with the ids that were probably meant; <see langword="null"/> when there is one.</param>
public sealed record Explanation(ImmutableArray<string> Lines, string? Error)
{
    internal static Explanation Of(IEnumerable<string> lines) => new([.. lines], null);

    internal static Explanation None(string error) => new([], error);
}
