using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Gate.Weakened;

/// <summary>One setting that asks for less than before.</summary>
/// <param name="Setting">Its name with those it stands in.</param>
/// <param name="What">What became of it, to go after the name. Foreign text.</param>
internal sealed record Weakening(ImmutableArray<string> Setting, string What)
{
    /// <summary>All of it, as a sentence.</summary>
    public string Message => $"{string.Join('.', Setting)} {What}.";
}
