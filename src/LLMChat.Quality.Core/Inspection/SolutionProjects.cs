using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace LLMChat.Quality.Core.Inspection;

/// <summary>The projects a solution, a solution filter or a project file stands for.</summary>
internal static partial class SolutionProjects
{
    private const int MaximumBytes = 16 * 1024 * 1024;
    private const int MostProjects = 10_000;
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Their absolute paths, in the order of the file; empty when it cannot be read.</summary>
    public static ImmutableArray<string> Of(string target)
    {
        try
        {
            if (new FileInfo(target) is not { Exists: true, Length: <= MaximumBytes })
                return [];
            var (folder, names) = Read(target);
            return [.. names
                .Select(name => Path.GetFullPath(name.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar), folder))
                .Where(IsProject)
                .Distinct(StringComparer.Ordinal)
                .Take(MostProjects)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException or JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Whether a file is a project of a language that the .NET SDK compiles.</summary>
    public static bool IsProject(string file) => ProjectExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static (string Folder, IEnumerable<string> Names) Read(string target) => Path.GetExtension(target).ToUpperInvariant() switch
    {
        ".SLNX" => (FolderOf(target), Xml(target)),
        ".SLNF" => Filter(target),
        ".SLN" => (FolderOf(target), Classic(target)),
        _ => (FolderOf(target), [target]),
    };

    private static IEnumerable<string> Classic(string file) => [.. ProjectLine().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Xml(string file)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return [.. XDocument.Load(reader).Descendants("Project").Select(project => (string?)project.Attribute("Path") ?? "").Where(path => path.Length > 0)];
    }

    private static (string Folder, IEnumerable<string> Names) Filter(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var solution = document.RootElement.GetProperty("solution");
        var path = (solution.GetProperty("path").GetString() ?? "").Replace('\\', Path.DirectorySeparatorChar);
        return (FolderOf(Path.GetFullPath(path, FolderOf(file))), [.. solution.GetProperty("projects").EnumerateArray().Select(project => project.GetString() ?? "")]);
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    [GeneratedRegex("""^Project\("[^"\r\n]*"\) *= *"[^"\r\n]*", *"([^"\r\n]+)""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
