namespace LLMChat.Quality.Secrets;

/// <summary>What one file holds.</summary>
/// <param name="Matches">The secrets in the order of their places, at most <see cref="SecretScanner.MaximumFindingsPerFile"/>.</param>
/// <param name="Encoding">How the bytes were read.</param>
/// <param name="Limits">The limits that were hit; when there is one, the matches are a lower bound.</param>
public sealed record SecretScanResult(IReadOnlyList<SecretMatch> Matches, SecretEncoding Encoding, IReadOnlyList<SecretLimit> Limits)
{
    /// <summary>Whether the file is not text and was skipped.</summary>
    public bool IsBinary => Encoding == SecretEncoding.Binary;
}
