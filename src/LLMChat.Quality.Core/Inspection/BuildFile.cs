using System.Xml;
using System.Xml.Linq;

namespace LLMChat.Quality.Core.Inspection;

/// <summary>A project, props or targets file as its text says, without an evaluation.</summary>
internal sealed class BuildFile
{
    public const string PackageId = "LLMChat.Quality";
    private const int MaximumBytes = 4 * 1024 * 1024;
    private readonly XElement? _root;

    private BuildFile(string path, XElement? root) => (Path, _root) = (path, root);

    public string Path { get; }

    /// <summary>Whether it could be read as XML.</summary>
    public bool IsReadable => _root is not null;

    /// <summary>Whether it begins with an SDK; projects before that are of the .NET Framework's old form.</summary>
    public bool IsSdkStyle => _root is not null && (_root.Attribute("Sdk") is not null || Elements("Sdk").Any() || Elements("Import").Any(import => import.Attribute("Sdk") is not null));

    /// <summary>Whether it brings the gate in.</summary>
    public bool HasGate => Gates.Any();

    /// <summary>The version of the gate it names, if it names one.</summary>
    public string? GateVersion => Gates.Select(gate => gate.Version).FirstOrDefault(version => !string.IsNullOrWhiteSpace(version));

    /// <summary>Reads a file; one that is not XML has nothing in it.</summary>
    public static BuildFile Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file is { Exists: true, Length: <= MaximumBytes } ? new(path, Parse(file)) : new(path, null);
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            return new(path, null);
        }
    }

    /// <summary>The values of a property, wherever and under whatever condition it is set.</summary>
    public IEnumerable<string> Values(string property) => Elements(property).Select(element => element.Value.Trim());

    /// <summary>The packages it references.</summary>
    public IEnumerable<string> Packages => Elements("PackageReference").Select(package => (string?)package.Attribute("Include") ?? "");

    /// <summary>The SDKs it begins with.</summary>
    public IEnumerable<string> Sdks => ((string?)_root?.Attribute("Sdk") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(Elements("Sdk").Select(sdk => (string?)sdk.Attribute("Name") ?? ""));

    /// <summary>Whether it imports the file of the same name in a folder above.</summary>
    public bool ImportsParent(string name) => Elements("Import")
        .Select(import => (string?)import.Attribute("Project") ?? "")
        .Any(project => project.Contains(name, StringComparison.OrdinalIgnoreCase) || project.Contains("OfFileAbove", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<(string Id, string? Version)> Gates =>
        Elements("Sdk").Select(sdk => ((string?)sdk.Attribute("Name") ?? "", (string?)sdk.Attribute("Version")))
            .Concat(Elements("Import").Select(Import))
            .Concat(Elements("PackageReference").Concat(Elements("GlobalPackageReference")).Select(package => ((string?)package.Attribute("Include") ?? "", (string?)package.Attribute("Version"))))
            .Concat(((string?)_root?.Attribute("Sdk") ?? "").Split(';').Select(sdk => sdk.Trim().Split('/', 2)).Select(parts => (parts[0], parts.ElementAtOrDefault(1))))
            .Where(gate => string.Equals(gate.Item1, PackageId, StringComparison.OrdinalIgnoreCase));

    /// <summary>An import of the package, or of the file of that name in a checkout of it.</summary>
    private static (string Id, string? Version) Import(XElement import)
    {
        var project = (string?)import.Attribute("Project") ?? "";
        return import.Attribute("Sdk") is { } sdk ? (sdk.Value, (string?)import.Attribute("Version"))
            : System.IO.Path.GetFileNameWithoutExtension(project.Replace('\\', '/')) == PackageId ? (PackageId, null)
            : ("", null);
    }

    private IEnumerable<XElement> Elements(string name) => _root?.Descendants().Where(element => element.Name.LocalName == name) ?? [];

    private static XElement? Parse(FileInfo file)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaximumBytes });
        return XDocument.Load(reader).Root;
    }
}
