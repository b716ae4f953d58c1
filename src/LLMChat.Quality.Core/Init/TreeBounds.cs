using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Init;

/// <summary>Keeps everything that is written inside the tree.</summary>
internal static class TreeBounds
{
    /// <summary>Why a path is not written to; <see langword="null"/> when it may be.</summary>
    public static string? Refuse(string path, string root)
    {
        if (!ConfigurationFile.IsBelow(path, root))
            return "it lies outside the tree.";
        if (new FileInfo(path).LinkTarget is not null)
            return "it is a link; change what it leads to.";
        return RealPath.Of(Path.GetDirectoryName(path)!) is { } folder && RealPath.Of(root) is { } realRoot && (folder == realRoot || ConfigurationFile.IsBelow(folder, realRoot))
            ? null
            : "its folder is a link that leads out of the tree.";
    }
}
