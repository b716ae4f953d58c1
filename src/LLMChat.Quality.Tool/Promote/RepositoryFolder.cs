namespace LLMChat.Quality.Tool.Promote;

/// <summary>The repository that a folder lies in.</summary>
internal static class RepositoryFolder
{
    /// <summary>Its folder; <see langword="null"/> when there is none.</summary>
    public static string? Of(string folder)
    {
        for (var level = Path.GetFullPath(folder); level is not null; level = Path.GetDirectoryName(level))
        {
            if (Path.Exists(Path.Combine(level, ".git")))
                return level;
        }

        return null;
    }
}
