namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>Lists the files of a folder that git knows nothing of.</summary>
internal static class FolderWalk
{
    // what no one would commit
    private static readonly string[] Skipped = [".git", ".hg", ".svn", ".vs", "bin", "obj", "node_modules", "TestResults"];

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    public static TreeListing List(string root, Problem withoutGit, int fileLimit, CancellationToken cancellationToken)
    {
        var entries = new TreeEntries(root, fileLimit);
        var open = new Stack<(DirectoryInfo Folder, string Path)>([(new DirectoryInfo(root), "")]);
        while (open.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Look(next.Folder, next.Path, entries, open))
                break;
        }

        return entries.ToListing(withoutGit, []);
    }

    /// <summary>Whether a folder of this name is never entered.</summary>
    public static bool IsSkipped(string name) => Skipped.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool Look(DirectoryInfo folder, string path, TreeEntries entries, Stack<(DirectoryInfo Folder, string Path)> open)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
            {
                if (IsPlainFolder(entry))
                    Open((DirectoryInfo)entry, path, open);
                else if (!entries.AddEntry(path + entry.Name, entry))
                    return false;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            entries.AddUnreadable(path.Length == 0 ? "." : path, exception.Message);
        }

        return true;
    }

    private static void Open(DirectoryInfo folder, string path, Stack<(DirectoryInfo Folder, string Path)> open)
    {
        if (!IsSkipped(folder.Name))
            open.Push((folder, path + folder.Name + "/"));
    }

    private static bool IsPlainFolder(FileSystemInfo entry) =>
        entry is DirectoryInfo && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
