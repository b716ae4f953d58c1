using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Configuration.Layers;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Run.Weakened;

/// <summary>The policy of a commit: found as it is found on disk.</summary>
internal static class PolicyBefore
{
    private static readonly string[] OfPackages = ["LQ9022", "LQ9023"];

    /// <summary>The policy, or why it is not known.</summary>
    /// <param name="files">The files of the commit.</param>
    /// <param name="folder">The folder of what is judged.</param>
    /// <param name="named">The file a user named; empty to look for it.</param>
    /// <param name="root">The root.</param>
    public static (QualityConfiguration? Policy, Problem? Problem) Of(CommitFiles files, string folder, string named, string root)
    {
        var name = named.Length > 0 ? Relative(Path.GetFullPath(named, folder), root) : Upwards(folder, root).Select(level => Relative(Path.Combine(level, ConfigurationReader.FileName), root)).FirstOrDefault(files.Names.Contains);
        if (name is null || files.Read(name) is not { } content)
            return (QualityConfiguration.Default, null);
        var reading = ConfigurationReader.Read(content, new LayerPlace(Path.Combine(root, name), name, root), new LayerReader(files, root));
        if (reading.Errors.FirstOrDefault(error => OfPackages.Contains(error.Id)) is { } unrestored)
            return (null, unrestored with { Message = $"The policy at the base is not known. {unrestored.Message}" });

        // with a mistake in it nothing was judged there at all: what changes is measured against the defaults
        return (reading.Configuration ?? QualityConfiguration.Default, null);
    }

    private static string Relative(string path, string root) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static IEnumerable<string> Upwards(string folder, string root)
    {
        for (var level = folder; level is not null; level = level == root ? null : Path.GetDirectoryName(level))
            yield return level;
    }
}
