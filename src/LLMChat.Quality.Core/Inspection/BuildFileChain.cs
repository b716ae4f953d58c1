using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Inspection;

/// <summary>The Directory.Build.* files that MSBuild imports for a folder: the nearest one upwards, and those it imports from above itself.</summary>
/// <param name="Files">From the nearest to the last.</param>
/// <param name="IsOutside">Whether the last one lies above the tree.</param>
internal sealed record BuildFileChain(IReadOnlyList<BuildFile> Files, bool IsOutside)
{
    private const int MostLevels = 64;

    /// <summary>The one that reaches every project the others reach: where a line belongs.</summary>
    public BuildFile? Last => Files.Count == 0 ? null : Files[^1];

    /// <summary>Whether one of them brings the gate in.</summary>
    public bool HasGate => Files.Any(file => file.HasGate);

    public static BuildFileChain Of(string folder, string name, string root)
    {
        var files = new List<BuildFile>();
        for (var next = Nearest(folder, name); next is not null && files.Count < MostLevels; next = Above(files[^1], name))
            files.Add(BuildFile.Read(next));
        return new(files, files.Count > 0 && !ConfigurationFile.IsBelow(files[^1].Path, root));
    }

    /// <summary>The nearest file of a name in a folder or above it.</summary>
    public static string? Nearest(string? folder, string name)
    {
        for (var level = folder; level is not null; level = Path.GetDirectoryName(level))
        {
            if (File.Exists(Path.Combine(level, name)))
                return Path.Combine(level, name);
        }

        return null;
    }

    private static string? Above(BuildFile file, string name) =>
        file.ImportsParent(name) ? Nearest(Path.GetDirectoryName(Path.GetDirectoryName(file.Path)), name) : null;
}
