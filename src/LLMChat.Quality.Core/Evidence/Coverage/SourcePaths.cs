using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>Finds the files that a coverage file names, below the root and nowhere else: it may have been written on another machine, or by somebody with ideas.</summary>
internal sealed class SourcePaths(SourceRoot root, string folder)
{
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>Names that lead to no file below the root; what generators make lies under obj, or nowhere.</summary>
    public IReadOnlyCollection<string> Dropped =>
        [.. _known.Where(entry => entry.Value is null && !entry.Key.Replace('\\', '/').Split('/').Contains("obj")).Select(entry => entry.Key).Order(StringComparer.Ordinal)];

    /// <summary>The path from the root; <see langword="null"/> when there is no such file below it.</summary>
    public string? Find(string name, IReadOnlyList<string> sources)
    {
        if (!_known.TryGetValue(name, out var path))
            _known[name] = path = Search(name, sources);
        return path;
    }

    private string? Search(string name, IReadOnlyList<string> sources)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny('\0', '\n'))
            return null;
        var slashed = name.Replace('\\', '/');
        return sources.Select(source => Below(Join(source.Replace('\\', '/'), slashed))).Prepend(Below(slashed)).FirstOrDefault(found => found is not null)
            ?? BySuffix(slashed);
    }

    private string? Below(string path) => root.Relative(path) is { } relative && File.Exists(Path.Combine(folder, relative)) ? relative : null;

    /// <summary>Another machine had another root: the longest end of the name that is a file here.</summary>
    private string? BySuffix(string name)
    {
        if (name.Split('/').Contains(".."))
            return null;
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            var rest = name[(slash + 1)..];
            if (rest.Contains('/', StringComparison.Ordinal) && Below(rest) is { } found)
                return found;
        }

        return null;
    }

    private static string Join(string source, string name) => source.Length == 0 ? "/" + name : source.TrimEnd('/') + "/" + name;
}
