namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>The folders programs may come from: those of PATH that are absolute and do not lie in the repository that is judged.</summary>
internal static class ProgramFolders
{
    private static readonly StringComparison PathComparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The trusted entries of a PATH, in its order.</summary>
    public static IReadOnlyList<string> Of(string? path, string root)
    {
        var repository = RepositoryAround(root);
        return [.. (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            .Where(folder => !IsWithin(folder, repository) && !LeadsInto(folder, repository))];
    }

    /// <summary>The first file of that name that can be run.</summary>
    public static string? Find(IEnumerable<string> folders, string program) =>
        folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program)).FirstOrDefault(IsExecutable);

    /// <summary>The nearest folder above, or the folder itself, that holds a <c>.git</c>; the folder itself when none does.</summary>
    public static string RepositoryAround(string root)
    {
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
                return folder;
        }

        return root;
    }

    private static bool IsWithin(string folder, string root) =>
        folder.StartsWith(root, PathComparison)
        && (folder.Length == root.Length || Path.EndsInDirectorySeparator(root) || folder[root.Length] == Path.DirectorySeparatorChar);

    private static bool LeadsInto(string folder, string root)
    {
        try
        {
            return Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } target && IsWithin(target.FullName, root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool IsExecutable(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
