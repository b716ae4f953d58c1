namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>A folder of the tree; its time changes when an entry appears in it or goes.</summary>
/// <param name="Path">Its path relative to the root, with forward slashes; empty for the root. Foreign text.</param>
/// <param name="ModifiedTicks">When its entries last changed, in ticks of 100 ns, UTC.</param>
/// <param name="Names">The names in it, when it changed so recently that its time alone could hide a further change; otherwise empty.</param>
public readonly record struct TreeFolder(string Path, long ModifiedTicks, string Names)
{
    /// <summary>Looks at a folder.</summary>
    /// <param name="path">Its path relative to the root.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="youngSince">From when on a change is recent, in ticks, UTC.</param>
    public static TreeFolder Of(string path, DirectoryInfo folder, long youngSince)
    {
        var modified = folder.LastWriteTimeUtc.Ticks;
        return new(path, modified, modified < youngSince ? "" : NamesIn(folder));
    }

    /// <summary>Whether the same entries are in it as before.</summary>
    public bool IsUnchanged(string root)
    {
        var folder = new DirectoryInfo(System.IO.Path.Join(root, Path));
        return folder.Exists && (Names.Length == 0 ? folder.LastWriteTimeUtc.Ticks == ModifiedTicks : NamesIn(folder) == Names);
    }

    private static string NamesIn(DirectoryInfo folder) =>
        string.Join('/', folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal));
}
