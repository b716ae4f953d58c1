using System.Collections.Immutable;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>What one file holds.</summary>
/// <param name="Matches">Its secrets in the order of their places.</param>
/// <param name="IsBinary">Whether it is no text, so that nothing was looked for.</param>
/// <param name="IsLimited">Whether it has more than was told.</param>
internal sealed record FileSecrets(ImmutableArray<SecretMatch> Matches, bool IsBinary, bool IsLimited)
{
    public static FileSecrets None { get; } = new([], IsBinary: false, IsLimited: false);
}
