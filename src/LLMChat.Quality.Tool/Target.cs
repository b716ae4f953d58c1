using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Tool;

/// <summary>The solution or project a command is about.</summary>
internal sealed record Target(string File)
{
    private static readonly string[] SolutionPatterns = ["*.sln", "*.slnx"];
    private static readonly string[] ProjectPatterns = ["*.csproj", "*.fsproj", "*.vbproj"];

    public string Folder => Path.GetDirectoryName(File)!;

    public string Name => Path.GetFileName(File);

    public bool IsSolution => Path.GetExtension(File).ToUpperInvariant() is ".SLN" or ".SLNX" or ".SLNF";

    private bool IsProject => Path.GetExtension(File).ToUpperInvariant() is ".CSPROJ" or ".FSPROJ" or ".VBPROJ";

    /// <summary>Finds the one solution, or else the one project, that a path names or a folder holds.</summary>
    /// <param name="path">The path; <see langword="null"/> for the current folder.</param>
    /// <param name="verb">The command that asks, for the one who has to name it.</param>
    public static Answer<Target> Find(string? path, string verb = "try")
    {
        var full = Path.GetFullPath(path ?? ".");
        if (System.IO.File.Exists(full))
            return new Target(full) is var target && (target.IsSolution || target.IsProject)
                ? Answer<Target>.Of(target)
                : Answer<Target>.None($"'{Path.GetFileName(full)}' is neither a solution (.sln, .slnx, .slnf) nor a project (.csproj, .fsproj, .vbproj).");
        if (!Directory.Exists(full))
            return Answer<Target>.None($"There is no file or folder '{path}'. {Instead(full, verb)}");
        return OneOf(full, SolutionPatterns) ?? OneOf(full, ProjectPatterns)
            ?? Answer<Target>.None($"There is no solution or project in '{full}'. Name one: {Command(verb, Below(full) ?? "path/to/My.sln")}");
    }

    /// <summary>Most wrong paths end in a wrong name, or start from the wrong folder: what stands where the path still leads.</summary>
    private static string Instead(string missing, string verb)
    {
        var folder = Path.GetDirectoryName(missing);
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        return folder is not null && Here(folder) is { } near
            ? $"Did you mean: {Command(verb, near)}"
            : $"Paths start in the current folder, '{Environment.CurrentDirectory}'. Name a solution, a project, or the folder of one: {Command(verb, "path/to/My.sln")}";
    }

    private static string? Here(string folder) =>
        NamesIn(folder, SolutionPatterns).Concat(NamesIn(folder, ProjectPatterns)).FirstOrDefault() is { } file ? Path.GetRelativePath(Environment.CurrentDirectory, file) : null;

    private static string Command(string verb, string path) => $"llmchat-quality {verb} {CommandText.Of(path)}";

    private static IOrderedEnumerable<string> NamesIn(string folder, string[] patterns) =>
        patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)).Order(StringComparer.Ordinal);

    /// <summary>A solution a folder or two below, where many repositories keep it.</summary>
    private static string? Below(string folder) => SolutionPatterns
        .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2, AttributesToSkip = FileAttributes.ReparsePoint }))
        .Select(file => Path.GetRelativePath(Environment.CurrentDirectory, file))
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    private static Answer<Target>? OneOf(string folder, string[] patterns)
    {
        var files = NamesIn(folder, patterns).ToArray();
        return files.Length switch
        {
            0 => null,
            1 => Answer<Target>.Of(new(files[0])),
            _ => Answer<Target>.None($"There are several in '{folder}': {string.Join(", ", files.Select(Path.GetFileName))}. Name the one you mean."),
        };
    }
}
