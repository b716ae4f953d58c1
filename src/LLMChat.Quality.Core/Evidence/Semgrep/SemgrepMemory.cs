using System.Security.Cryptography;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>The last result, with what it was made from: as long as that is unchanged Semgrep is not asked again.</summary>
/// <param name="folder">Where it lies.</param>
internal sealed class SemgrepMemory(string folder)
{
    private string KeyFile => Path.Combine(folder, "results.key");

    /// <summary>The SARIF.</summary>
    public string Sarif => Path.Combine(folder, "results.sarif");

    /// <summary>The subject of the remembered result; <see langword="null"/> when there is none of these inputs.</summary>
    public string? Recall(string inputs)
    {
        try
        {
            return File.Exists(KeyFile) && File.ReadAllLines(KeyFile) is [var key, var digest, var subject] && key == inputs && digest == Digest() ? subject : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Forget()
    {
        if (File.Exists(KeyFile))
            File.Delete(KeyFile);
    }

    public void Keep(string inputs, string subject) => AtomicFile.Write(KeyFile, $"{inputs}\n{Digest()}\n{subject}\n");

    private string Digest() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Sarif)));
}
