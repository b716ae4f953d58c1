using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Init;

/// <summary>Writes what was shown, and only where nothing changed since.</summary>
internal static class InitWriter
{
    public static string? Write(ProposedFile file, string root)
    {
        if (TreeBounds.Refuse(file.FullPath, root) is { } refusal)
            return $"{file.Path} was not written: {refusal}";
        if (!IsAsShown(file))
            return $"{file.Path} was not written: it changed in the meantime. Run it again.";
        var mode = file.IsNew || OperatingSystem.IsWindows() ? (UnixFileMode?)null : File.GetUnixFileMode(file.FullPath);
        if (AtomicFile.Write(file.FullPath, file.After).Problem is { } problem)
            return $"{problem.Message} Make the folder writable for you and run it again.";
        if (mode is { } kept && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.FullPath, kept);
        return null;
    }

    private static bool IsAsShown(ProposedFile file)
    {
        try
        {
            return file.Before is null ? !Path.Exists(file.FullPath) : File.ReadAllBytes(file.FullPath).AsSpan().SequenceEqual(file.Before);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
