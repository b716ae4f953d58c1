namespace LLMChat.Quality.Tool.Try;

/// <summary>Whether a tree already has the gate: one of the files that can bring it in names it.</summary>
internal static class Gated
{
    private static readonly string[] Files = ["Directory.Build.props", "Directory.Build.targets", "Directory.Solution.targets"];

    public static bool IsIn(string folder, string tree)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (Files.Any(name => Names(Path.Combine(current.FullName, name))))
                return true;
            if (current.FullName == tree)
                break;
        }

        return false;
    }

    private static bool Names(string file) => File.Exists(file) && File.ReadAllText(file).Contains("LLMChat.Quality", StringComparison.Ordinal);
}
