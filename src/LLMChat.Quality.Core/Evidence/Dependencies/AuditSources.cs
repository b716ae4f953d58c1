using System.Xml;
using System.Xml.Linq;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>The <c>auditSources</c> of nuget.config files; NuGet asks them instead of the package sources, and lists them nowhere.</summary>
internal static class AuditSources
{
    private const int MaximumBytes = 1024 * 1024;

    // the spellings NuGet looks for where upper and lower case differ
    private static readonly string[] FileNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>Those that hold for a folder.</summary>
    public static string[] Of(string folder) => Of(Configurations(folder));

    /// <summary>Those of some configuration files, the nearest first.</summary>
    public static string[] Of(IEnumerable<string> files)
    {
        var sources = new List<string>();
        foreach (var entries in files.Select(Entries)) // what one clears is what stands above it
        {
            sources.AddRange(entries.Reverse().TakeWhile(entry => entry.Name.LocalName != "clear").Select(entry => Environment.ExpandEnvironmentVariables((string?)entry.Attribute("value") ?? "")).Where(value => value.Length > 0));
            if (entries.Any(entry => entry.Name.LocalName == "clear"))
                break;
        }

        return [.. sources.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Configurations(string folder)
    {
        for (var level = folder; level is not null; level = Path.GetDirectoryName(level))
        {
            if (FileNames.Select(name => Path.Combine(level, name)).FirstOrDefault(File.Exists) is { } file)
                yield return file;
        }

        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "NuGet", "NuGet.Config");
    }

    private static XElement[] Entries(string file)
    {
        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: <= MaximumBytes })
                return [];
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XDocument.Load(reader).Descendants("auditSources").Elements()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return [];
        }
    }
}
