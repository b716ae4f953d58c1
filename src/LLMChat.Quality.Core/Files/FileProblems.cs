using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Files;

/// <summary>What the operating system says about files, as problems with an id.</summary>
internal static class FileProblems
{
    // Windows: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION; Linux: EWOULDBLOCK; macOS: EWOULDBLOCK
    private static readonly int[] Held = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    // EROFS, ENOTDIR, ENAMETOOLONG
    private static readonly int[] UnusableFolder = [30, 20, 36];

    /// <summary>Whether the outside, not a defect of ours, caused it.</summary>
    public static bool AreExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException { ParamName: "path" };

    /// <summary>Whether another program keeps a file to itself.</summary>
    public static bool IsHeld(Exception exception) =>
        exception is IOException && Held.Contains(exception.HResult);

    /// <summary>Whether a file cannot be replaced because another program has it open.</summary>
    /// <remarks>Windows refuses access to an open file as it does to a read-only one; the folder was writable a moment ago.</remarks>
    public static bool IsHeldByAnother(Exception exception, string path) =>
        IsHeld(exception) || (OperatingSystem.IsWindows() && exception is UnauthorizedAccessException && !IsReadOnly(path));

    public static Problem Of(Exception exception, string path) => exception switch
    {
        _ when IsHeld(exception) => OpenElsewhere(path),
        UnauthorizedAccessException or NotSupportedException or ArgumentException => Unusable(exception, path),
        DirectoryNotFoundException or PathTooLongException => Unusable(exception, path),
        _ when UnusableFolder.Contains(exception.HResult) || LeadsThroughAFile(path) => Unusable(exception, path),
        _ => NotWritten(exception, path),
    };

    public static Problem FolderInItsPlace(string path) =>
        new("LQ9402", $"'{path}' cannot be written: a folder is in its place.", "Remove the folder, or set QualityOutputPath to another one.", path);

    public static Problem OpenElsewhere(string path) =>
        new("LQ9403", $"'{path}' cannot be replaced: another program has it open.", "Close it and build again.", path);

    private static Problem NotWritten(Exception exception, string path) =>
        new("LQ9401", $"'{path}' could not be written, and is as it was: {exception.Message}", "Make room and build again.", path);

    private static Problem Unusable(Exception exception, string path) =>
        new("LQ9402", $"'{path}' cannot be written: {exception.Message}", "Set QualityOutputPath to a folder that can be written.", path);

    private static bool LeadsThroughAFile(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
                return true;
        }

        return false;
    }

    private static bool IsReadOnly(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.IsReadOnly;
    }
}
