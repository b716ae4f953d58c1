namespace LLMChat.Quality.Core.Files;

/// <summary>What already stands at a path.</summary>
internal static class ExistingFile
{
    private const int BytesPerRead = 64 * 1024;

    /// <summary>Whether a regular file with exactly this content is there.</summary>
    public static bool Holds(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Attributes.HasFlag(FileAttributes.ReparsePoint) || file.Length != content.Length)
            return false;
        if (content.IsEmpty)
            return true; // and not opened: a pipe has no length either, and opening one waits for ever

        try
        {
            return HasContent(path, content);
        }
        catch (Exception exception) when (FileProblems.AreExpected(exception))
        {
            return false; // what cannot be compared is written again
        }
    }

    private static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[Math.Min(BytesPerRead, content.Length)];
        while (!content.IsEmpty)
        {
            var read = stream.Read(buffer);
            if (read == 0 || read > content.Length || !content[..read].SequenceEqual(buffer.AsSpan(0, read)))
                return false;
            content = content[read..];
        }

        return true;
    }
}
