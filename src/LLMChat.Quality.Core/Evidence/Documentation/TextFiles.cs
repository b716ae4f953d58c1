using System.Text;
using LLMChat.Quality.Core.Evidence.Files;

namespace LLMChat.Quality.Core.Evidence.Documentation;

/// <summary>Reads documents of the tree.</summary>
internal static class TextFiles
{
    /// <summary>A longer document is none that people read.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>The text; <see langword="null"/> when it is too long or cannot be read.</summary>
    public static string? Read(TreeListing tree, TreeFile file)
    {
        try
        {
            var entry = new FileInfo(tree.FullPath(file));
            return entry.Exists && entry.LinkTarget is null && entry.Length <= MaximumBytes ? File.ReadAllText(entry.FullName, Encoding.UTF8) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
