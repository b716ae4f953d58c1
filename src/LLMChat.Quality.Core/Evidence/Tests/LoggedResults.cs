using System.Xml;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Brings together what a run of VSTest left in the user's folders: results that a TRX logger of the user's own wrote, and coverage that a collector attached.</summary>
public static class LoggedResults
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };

    /// <summary>Copies the newest results of an assembly that were written since its run began; when there are none, nothing is copied and the tests count as not measured.</summary>
    /// <param name="folder">The folder of the run, which <see cref="TestRunRecord.Begin"/> opened.</param>
    /// <param name="resultsFolders">Where they may lie.</param>
    public static void TakeResults(string folder, IEnumerable<string> resultsFolders)
    {
        if (TestFragmentFile.Read(folder) is { } run && Find(run, resultsFolders) is { } found)
            Copy(found, Path.Combine(folder, TestFragmentFile.Results));
    }

    /// <summary>The newest results of an assembly that were written since its run began.</summary>
    internal static string? Find(TestFragment run, IEnumerable<string> resultsFolders) => resultsFolders
        .Distinct(StringComparer.Ordinal)
        .SelectMany(folder => Since(run.Started, folder, "*.trx"))
        .OrderByDescending(file => file.LastWriteTimeUtc)
        .Where(file => file.Length <= TrxFile.MaximumBytes)
        .FirstOrDefault(file => string.Equals(Value(file.FullName, "UnitTest", "storage"), run.Assembly, StringComparison.OrdinalIgnoreCase)) // TRX has it in lower case
        ?.FullName;

    /// <summary>The files of a folder that were written since a run began: what is older is of another run.</summary>
    internal static IEnumerable<FileInfo> Since(DateTimeOffset started, string folder, string pattern) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles(pattern).Where(file => file.LastWriteTimeUtc >= started)
        : [];

    /// <summary>Copies the coverage files among the attachments of the results.</summary>
    /// <param name="folder">The folder of the run, which holds the results.</param>
    /// <param name="resultsFolder">Where VSTest puts attachments: in a folder that the results name.</param>
    public static void TakeCoverage(string folder, string resultsFolder)
    {
        if (Path.GetFileName(Value(Path.Combine(folder, TestFragmentFile.Results), "Deployment", "runDeploymentRoot")) is not { Length: > 0 } deployment
            || Path.Combine(resultsFolder, deployment) is var attachments && !Directory.Exists(attachments))
            return;
        foreach (var (number, file) in Directory.EnumerateFiles(attachments, "*", SearchOption.AllDirectories).Where(CoverageFile.IsNamedSo).Order(StringComparer.Ordinal).Index())
            Copy(file, Path.Combine(folder, $"{number}.{Path.GetFileName(file)}"));
    }

    /// <summary>Where settings of VSTest say that results go; <see langword="null"/> when they do not say, or cannot be read, which is then VSTest's to complain of.</summary>
    public static string? FolderOf(string runSettings)
    {
        try
        {
            using var xml = XmlReader.Create(runSettings, Safe);
            return xml.ReadToFollowing("ResultsDirectory") ? Path.GetFullPath(xml.ReadElementContentAsString().Trim(), Path.GetDirectoryName(Path.GetFullPath(runSettings))!) : null;
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>An attribute of the first element of a name, if there is one in the file and the file can be read.</summary>
    private static string? Value(string path, string element, string attribute)
    {
        try
        {
            using var xml = XmlReader.Create(path, Safe);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element)
                    return xml.GetAttribute(attribute);
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // not finished, or not ours to read
        }

        return null;
    }

    /// <summary>What cannot be copied whole is cut short, and refused when it is read.</summary>
    private static void Copy(string from, string to)
    {
        try
        {
            File.Copy(from, to, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // missing or cut short where it is looked for, which is not measured
        }
    }
}
