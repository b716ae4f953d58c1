using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>Lists the folders in which a file could appear that belongs to the tree: all but those that are ignored as a whole.</summary>
public static class TreeFolders
{
    /// <summary>The most folders that are listed; a larger tree has no list.</summary>
    public const int FolderLimit = 100_000;

    private static readonly string[] Ignored = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"];

    /// <summary>Lists them; <see langword="null"/> when there are too many or one cannot be read.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="without">A folder of our own to leave out, as an absolute path.</param>
    /// <param name="youngSince">From when on a change is so recent that a further one could have the same time, in ticks, UTC.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public static IReadOnlyList<TreeFolder>? List(string root, string without, long youngSince, CancellationToken cancellationToken = default)
    {
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        var ignored = IgnoredBelow(root, cancellationToken);
        var folders = new List<TreeFolder>();
        var open = new Stack<(DirectoryInfo Folder, string Path)>([(new DirectoryInfo(root), "")]);
        try
        {
            while (open.TryPop(out var next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (folders.Count == FolderLimit)
                    return null;
                folders.Add(TreeFolder.Of(next.Path, next.Folder, youngSince));
                foreach (var child in next.Folder.EnumerateDirectories())
                {
                    var path = next.Path.Length == 0 ? child.Name : $"{next.Path}/{child.Name}";
                    if (!child.Attributes.HasFlag(FileAttributes.ReparsePoint) && child.Name != ".git" && child.FullName != without && !ignored(path, child.Name))
                        open.Push((child, path));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return folders;
    }

    private static Func<string, string, bool> IgnoredBelow(string root, CancellationToken cancellationToken)
    {
        if (GitCommand.Find(root)?.Run(Ignored, cancellationToken) is not { Failure: null } answer)
            return (_, name) => FolderWalk.IsSkipped(name);
        var names = GitNames.Parse(answer.Output.Span).Paths;
        // git names a folder of which nothing is tracked as well as what is ignored in it: that folder itself is not ignored
        var whole = names.Where((name, index) => name.EndsWith('/') && !(index + 1 < names.Count && names[index + 1].StartsWith(name, StringComparison.Ordinal)));
        var ignored = whole.Select(name => name.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);
        return (path, _) => ignored.Contains(path);
    }
}
