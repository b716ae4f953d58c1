using System.Xml;
using System.Xml.Linq;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>Where a project names a package: in its own file, or where versions are kept for all.</summary>
internal sealed class PackagePlaces(SourceRoot root)
{
    private const int MaximumBytes = 4 * 1024 * 1024;
    private static readonly string[] Elements = ["PackageReference", "PackageVersion", "GlobalPackageReference"];

    private readonly Dictionary<string, XDocument?> _read = new(StringComparer.Ordinal);

    /// <summary>The line that names the package, or the first one of the project; <see langword="null"/> for a project outside the tree.</summary>
    public CodeLocation? Of(string project, string package)
    {
        var file = root.Absolute(project);
        var place = Candidates(file).Select(candidate => In(candidate, package)).FirstOrDefault(place => place is not null);
        return place ?? (root.Relative(file) is { } path ? new CodeLocation(path, 1, 1, 1, 1) : null);
    }

    // what MSBuild imports of itself; who names packages elsewhere gets the project's first line
    private static IEnumerable<string> Candidates(string project)
    {
        yield return project;
        foreach (var name in (string[])["Directory.Packages.props", "Directory.Build.props", "Directory.Build.targets"])
        {
            for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
                yield return Path.Combine(folder, name);
        }
    }

    private CodeLocation? In(string file, string package)
    {
        if (root.Relative(file) is not { } path)
            return null;
        if (!_read.TryGetValue(file, out var document))
            _read[file] = document = Read(file);
        var element = document?.Descendants().FirstOrDefault(element => Elements.Contains(element.Name.LocalName, StringComparer.Ordinal)
            && string.Equals(((string?)element.Attribute("Include") ?? (string?)element.Attribute("Update"))?.Trim(), package, StringComparison.OrdinalIgnoreCase));
        return element is IXmlLineInfo info && info.HasLineInfo() ? new(path, info.LineNumber, info.LinePosition, info.LineNumber, info.LinePosition) : null;
    }

    private static XDocument? Read(string file)
    {
        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: > 0 and <= MaximumBytes })
                return null;
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return null;
        }
    }
}
