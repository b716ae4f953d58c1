namespace LLMChat.Quality.Core.Files;

/// <summary>The steps of an atomic write that can fail, or be the last one of a killed process.</summary>
internal interface IDisk
{
    /// <summary>Creates a file that must not exist.</summary>
    public Stream Create(string path);

    /// <summary>Returns when the bytes are on the disk, not only in its cache.</summary>
    public void Flush(Stream stream);

    /// <summary>Puts one file in the place of another, in one step.</summary>
    public void Replace(string source, string destination);

    /// <summary>Removes a file.</summary>
    public void Delete(string path);
}
