using System.Text.Json;
using System.Xml;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>Reads coverage files of the two formats that .NET tools write.</summary>
public static class CoverageFile
{
    /// <summary>A coverage file of ten million lines has about 500 MB; a larger one is refused by name.</summary>
    internal const long MaximumBytes = 512L * 1024 * 1024;

    /// <summary>Whether a file has the name that coverage tools give theirs.</summary>
    internal static bool IsNamedSo(string path) =>
        Path.GetFileName(path) is var name && (name.EndsWith("coverage.json", StringComparison.Ordinal) || name.EndsWith("cobertura.xml", StringComparison.Ordinal));

    /// <summary>Reads a file: coverlet's JSON when it is named <c>.json</c>, otherwise Cobertura.</summary>
    /// <param name="path">The file.</param>
    /// <param name="root">The absolute folder that source files must lie in.</param>
    /// <param name="ignored">Names of assemblies that do not count.</param>
    public static CoverageReading Read(string path, string root, IReadOnlySet<string> ignored) => Read(path, root, ignored, MaximumBytes);

    internal static CoverageReading Read(string path, string root, IReadOnlySet<string> ignored, long maximumBytes)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Broken(CoverageProblems.Missing(path));
            if (file.Length > maximumBytes)
                return Broken(CoverageProblems.TooLarge(path, file.Length, maximumBytes));
            if (file.Length == 0) // a pipe has no length either, and opening one waits for ever
                return Broken(CoverageProblems.Unreadable(path, "it is empty"));
            var paths = new SourcePaths(new SourceRoot(root), root);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var map = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? CoverletJson.Read(stream, paths, ignored) : Cobertura.Read(stream, paths, ignored);
            map.DroppedFiles = paths.Dropped.Count;
            map.Add(CoverageProblems.Dropped(path, paths.Dropped));
            map.Add(CoverageProblems.Contradiction(path, map.StatedRate, map.Listed));
            return new(map, map.Files.Count == 0 ? CoverageProblems.NoLines(path) : null);
        }
        catch (Exception exception) when (exception is JsonException or XmlException)
        {
            return Broken(CoverageProblems.Unreadable(path, "it is cut short or in no format we read"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken(CoverageProblems.Unreadable(path, "it cannot be opened"));
        }
    }

    private static CoverageReading Broken(Problem problem) => new(null, problem);
}
