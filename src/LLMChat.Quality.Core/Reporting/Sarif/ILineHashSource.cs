using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Knows GitHub's hash of the line a finding is in.</summary>
internal interface ILineHashSource
{
    /// <summary>The hash; <see langword="null"/> when the line cannot be read.</summary>
    public string? HashOf(CodeLocation location);
}
