namespace LLMChat.Quality.Core.Configuration;

/// <summary>Follows links in every part of a path.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 40;

    /// <summary>The path with every link in it followed; <see langword="null"/> when they lead in a circle.</summary>
    public static string? Of(string path)
    {
        var current = Path.GetPathRoot(path)!;
        var rest = new Stack<string>(Parts(path));
        for (var links = 0; rest.TryPop(out var name);)
        {
            var next = Path.GetFullPath(Path.Combine(current, name));
            var target = name == ".." ? null : new FileInfo(next).LinkTarget;
            if (target is null)
            {
                current = next;
                continue;
            }

            if (++links > MaximumLinks)
                return null;
            if (Path.IsPathRooted(target))
                current = Path.GetPathRoot(target)!;
            foreach (var part in Parts(target))
                rest.Push(part);
        }

        return current;
    }

    private static IEnumerable<string> Parts(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Where(part => part.Length > 0).Reverse();
}
