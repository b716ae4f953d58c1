namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>Remembers which folders below the root are folders, not links that lead elsewhere.</summary>
internal sealed class PlainFolders(string root)
{
    private readonly Dictionary<string, string?> _firstLinks = new(StringComparer.Ordinal);
    private string _lastFolder = "";
    private string? _lastLink;

    /// <summary>The first folder on the way to a path that is a link; <see langword="null"/> when there is none.</summary>
    public string? FirstLink(string path)
    {
        var length = Math.Max(0, path.TrimEnd('/').LastIndexOf('/'));
        if (!path.AsSpan(0, length).SequenceEqual(_lastFolder)) // sorted names share their folder with their neighbour
            (_lastFolder, _lastLink) = (path[..length], LinkOnTheWay(path[..length]));
        return _lastLink;
    }

    private string? LinkOnTheWay(string folder)
    {
        if (folder.Length == 0)
            return null;
        if (_firstLinks.TryGetValue(folder, out var link))
            return link;

        var slash = folder.LastIndexOf('/');
        link = (slash < 0 ? null : LinkOnTheWay(folder[..slash])) ?? (IsLink(folder) ? folder : null);
        _firstLinks.Add(folder, link);
        return link;
    }

    private bool IsLink(string folder) =>
        new DirectoryInfo(Path.Join(root, folder)).Attributes is var attributes
        && attributes != (FileAttributes)(-1)
        && attributes.HasFlag(FileAttributes.ReparsePoint);
}
