using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>Looks at each name once and keeps what is a regular file below the root.</summary>
internal sealed class TreeEntries(string root, int fileLimit)
{
    private readonly ImmutableArray<TreeFile>.Builder _files = ImmutableArray.CreateBuilder<TreeFile>();
    private readonly TreeNotes _notes = new(root);
    private readonly PlainFolders _folders = new(root);
    private bool _isOverLimit;

    /// <summary>Looks at a path; answers <see langword="false"/> when the limit is reached.</summary>
    public bool Add(string path)
    {
        if (_folders.FirstLink(path) is { } folder)
            _notes.AddLink(folder);
        else
            AddEntry(path, new FileInfo(Path.Join(root, path)));
        return !_isOverLimit;
    }

    /// <summary>Looks at an entry whose folders are known to be plain ones.</summary>
    public bool AddEntry(string path, FileSystemInfo entry)
    {
        try
        {
            if (!Exists(entry))
                return true; // deleted, but still in the index
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                _notes.AddLink(path.TrimEnd('/'));
            else if (entry.Attributes.HasFlag(FileAttributes.Directory))
                _notes.AddRepository(path.TrimEnd('/'));
            else if (entry is FileInfo file)
                AddFile(path, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _notes.AddUnreadable(path, exception.Message);
        }

        return !_isOverLimit;
    }

    public void AddUnreadable(string path, string reason) => _notes.AddUnreadable(path, reason);

    public TreeListing ToListing(Problem? withoutGit, IEnumerable<string> notText)
    {
        foreach (var name in notText)
            _notes.AddUnreadable(name, "its name is not UTF-8");
        if (_isOverLimit)
            _notes.AddOverLimit(fileLimit);

        _files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new TreeListing(root, _files.ToImmutable(), withoutGit, _notes.Unreadable, _notes.Notes);
    }

    // -1: there is no such entry; FileInfo.Exists would be false for a folder too
    private static bool Exists(FileSystemInfo entry) => entry.Attributes != (FileAttributes)(-1);

    private void AddFile(string path, FileInfo file)
    {
        if (_files.Count == fileLimit)
            _isOverLimit = true;
        else
            _files.Add(new TreeFile(path, file.Length, file.LastWriteTimeUtc.Ticks));
    }
}
