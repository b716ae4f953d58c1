namespace LLMChat.Quality.Core.Configuration;

/// <summary>Finds and opens the file, whatever stands in its place.</summary>
internal static class ConfigurationFile
{
    /// <summary>The name it has in every repository.</summary>
    public const string Name = ".quality-gates.config.json";

    /// <summary>The largest file that is read.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>What is said of more than <see cref="MaximumBytes"/>.</summary>
    public static readonly Complaint TooLarge = new("LQ9010", "The configuration is larger than 1 MiB.", "Make it smaller.");

    private static readonly Complaint NotRegular = new("LQ9011", "The configuration is not a regular file.", "Put a regular file there, or remove what is in its place.");
    private static readonly Complaint LeadsOut = new("LQ9011", "The configuration is a link that leads out of the repository or to nothing.", "Put a regular file there.");

    /// <summary>The nearest entry of that name in a folder or above it, and never above the repository; <see langword="null"/> when there is none.</summary>
    public static string? Find(string folder) =>
        Upwards(folder).Select(level => Path.Combine(level, Name)).FirstOrDefault(Exists);

    /// <summary>The repository's folder: the nearest one upwards that holds <c>.git</c>; <see langword="null"/> without git.</summary>
    public static string? RepositoryOf(string folder) =>
        Upwards(folder).LastOrDefault(HasGit);

    /// <summary>Whether something has this path, be it a folder, a pipe or a broken link.</summary>
    public static bool Exists(string path)
    {
        try
        {
            return new FileInfo(path).Attributes != (FileAttributes)(-1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true; // something is there that cannot be looked at; reading it says so
        }
    }

    /// <summary>Whether a path lies in a folder, by its text.</summary>
    public static bool IsBelow(string path, string root) =>
        path.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Reads the bytes of a file that lies below a folder, links followed, or says why not.</summary>
    public static Complaint? Read(string path, string root, out byte[] content)
    {
        content = [];
        try
        {
            return Refuse(path, root) ?? ReadBytes(path, out content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is UnauthorizedAccessException ? "access is denied" : "the disk does not give it, or another program holds it";
            return new("LQ9012", $"The configuration cannot be read: {reason}.", "Give the building user the right to read it.");
        }
    }

    /// <summary>The folder that a file must not lead out of: its repository's, or its own.</summary>
    public static string BoundaryOf(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        return RepositoryOf(folder) ?? folder;
    }

    private static Complaint? Refuse(string path, string root)
    {
        if (RealPath.Of(path) is not { } target || RealPath.Of(root) is not { } realRoot || !Exists(target) || !IsBelow(target, realRoot))
            return LeadsOut;
        var file = new FileInfo(target);
        if ((file.Attributes & (FileAttributes.Directory | FileAttributes.Device)) != 0)
            return NotRegular;

        // pipes and devices have no length; to open one could wait for ever
        return file.Length > MaximumBytes ? TooLarge
            : file.Length == 0 && !RegularFile.IsRegular(target) ? NotRegular
            : null;
    }

    private static Complaint? ReadBytes(string path, out byte[] content)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = new byte[MaximumBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        content = buffer[..length];
        return length > MaximumBytes ? TooLarge : null;
    }

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var level = folder; level is not null; level = HasGit(level) ? null : Path.GetDirectoryName(level))
            yield return level;
    }

    private static bool HasGit(string folder) => Exists(Path.Combine(folder, ".git"));
}
