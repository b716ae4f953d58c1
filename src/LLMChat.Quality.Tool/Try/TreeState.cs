namespace LLMChat.Quality.Tool.Try;

/// <summary>Every file of a tree with size and time, ignored ones too, to see what a build changed.</summary>
internal sealed class TreeState
{
    private readonly SortedDictionary<string, (long Bytes, DateTime Written)> _files = new(StringComparer.Ordinal);

    public static TreeState Of(string tree)
    {
        var state = new TreeState();
        foreach (var file in new DirectoryInfo(tree).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            var name = Path.GetRelativePath(tree, file.FullName).Replace('\\', '/');
            if (!name.StartsWith(".git/", StringComparison.Ordinal))
                state._files[name] = (file.Length, file.LastWriteTimeUtc);
        }

        return state;
    }

    /// <summary>The files that were made, changed or deleted.</summary>
    public IReadOnlyList<string> ChangesSince(TreeState later) =>
        [.. _files.Keys.Union(later._files.Keys, StringComparer.Ordinal)
            .Where(name => !_files.TryGetValue(name, out var old) || !later._files.TryGetValue(name, out var now) || old != now)
            .Order(StringComparer.Ordinal)];
}
