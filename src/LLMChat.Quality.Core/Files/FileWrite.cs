using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Files;

/// <summary>What came of writing a file.</summary>
/// <param name="IsChanged">Whether the file is another one now; <see langword="false"/> when it already had this content, or when writing failed.</param>
/// <param name="Problem">Why it could not be written; <see langword="null"/> when the file has the content.</param>
public readonly record struct FileWrite(bool IsChanged, Problem? Problem)
{
    /// <summary>Whether the file has the content now.</summary>
    public bool IsWritten => Problem is null;
}
