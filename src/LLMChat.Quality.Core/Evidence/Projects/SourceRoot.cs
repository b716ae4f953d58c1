namespace LLMChat.Quality.Core.Evidence.Projects;

/// <summary>The folder everything is named from.</summary>
internal sealed class SourceRoot
{
    private static readonly StringComparison PathComparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string folder;

    public SourceRoot(string folder) => this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    /// <summary>The path below the root with forward slashes; <see langword="null"/> outside.</summary>
    public string? Relative(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
            return null;
        var full = Path.GetFullPath(path, folder);
        return full.StartsWith(folder, PathComparison) ? full[folder.Length..].Replace(Path.DirectorySeparatorChar, '/') : null;
    }

    /// <summary>The path below the root, or the file name of one outside.</summary>
    public string RelativeOrName(string path) => Relative(path) ?? path[(path.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1)..];

    /// <summary>The name of a project: its path below the root, or the way there from the root. Two projects never share one.</summary>
    public string ProjectName(string path) => Relative(path) ?? Path.GetRelativePath(folder, Absolute(path)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The absolute path.</summary>
    public string Absolute(string path) => Path.GetFullPath(path, folder);

    /// <summary>Whether two paths are one.</summary>
    public bool AreSame(string left, string right) => string.Equals(Absolute(left), Absolute(right), PathComparison);
}
