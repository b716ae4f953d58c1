using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate.Parts;

/// <summary>Which project a file belongs to: the one that lies nearest above it.</summary>
internal sealed class ProjectFolders
{
    private readonly Dictionary<string, string> _projects;

    public ProjectFolders(IEnumerable<ProjectEvidence> projects) =>
        _projects = projects.GroupBy(project => Above(project.Path)).ToDictionary(folder => folder.Key, folder => folder.First().Path, StringComparer.Ordinal);

    /// <summary>The project's path; <see langword="null"/> for a file of none.</summary>
    public string? Of(string path)
    {
        while (path.Length > 0)
        {
            path = Above(path);
            if (_projects.TryGetValue(path, out var project))
                return project;
        }

        return null;
    }

    private static string Above(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}
