using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Inspection;

/// <summary>What stands in a tree before anything is built: read from its files, nothing of it runs.</summary>
internal sealed record InspectedTree
{
    public const string HookName = "Directory.Solution.targets";

    /// <summary>The solution or project.</summary>
    public required string Target { get; init; }

    /// <summary>The repository's folder, else the target's: nothing outside it is touched.</summary>
    public required string Root { get; init; }

    /// <summary>Whether the root is a git work tree.</summary>
    public required bool HasGit { get; init; }

    /// <summary>Its projects that are there.</summary>
    public required ImmutableArray<InspectedProject> Projects { get; init; }

    /// <summary>The nearest Directory.Solution.targets upwards; <see langword="null"/> when there is none.</summary>
    public required string? Hook { get; init; }

    /// <summary>The global.json that applies.</summary>
    public required GlobalJson GlobalJson { get; init; }

    /// <summary>The folder of the solution or project.</summary>
    public string Folder => Path.GetDirectoryName(Target)!;

    /// <summary>Whether the target is a solution, not a project.</summary>
    public bool IsSolution => !SolutionProjects.IsProject(Target);

    /// <summary>Whether the solution's hook brings the gate in: MSBuild looks for the name in its text, and so do we.</summary>
    public bool HasHook => Hook is not null && TextOf(Hook).Contains(BuildFile.PackageId, StringComparison.Ordinal);

    /// <summary>The version of the gate that the tree already names.</summary>
    public string? GateVersion =>
        Projects.SelectMany(project => project.Targets.Files.Concat(project.Props.Files).Append(project.Own)).Concat(Hook is null ? [] : [BuildFile.Read(Hook)])
            .Select(file => file.GateVersion)
            .FirstOrDefault(version => version is not null) ?? GlobalJson.GateVersion;

    public static InspectedTree Of(string target)
    {
        target = Path.GetFullPath(target);
        var folder = Path.GetDirectoryName(target)!;
        var repository = ConfigurationFile.RepositoryOf(folder);
        var root = repository ?? folder;
        return new()
        {
            Target = target,
            Root = root,
            HasGit = repository is not null,
            Projects = [.. SolutionProjects.Of(target).Where(File.Exists).Select(project => InspectedProject.Read(project, root))],
            Hook = BuildFileChain.Nearest(folder, HookName),
            GlobalJson = GlobalJson.Above(folder),
        };
    }

    /// <summary>A path as people write it: relative to the root, with forward slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
