using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Knows no hash: for reports whose source is not at hand.</summary>
internal sealed class NoLineHashes : ILineHashSource
{
    /// <inheritdoc />
    public string? HashOf(CodeLocation location) => null;
}
