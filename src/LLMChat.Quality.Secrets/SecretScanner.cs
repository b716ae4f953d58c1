namespace LLMChat.Quality.Secrets;

/// <summary>Finds secrets in one file.</summary>
public sealed class SecretScanner
{
    /// <summary>Finds secrets in text that is already decoded, such as a compiler's source text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its path, for rules that know kinds of files; only the name and extension matter.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    public IReadOnlyList<SecretMatch> ScanText(string text, string path, CancellationToken cancellationToken) => [];
}
