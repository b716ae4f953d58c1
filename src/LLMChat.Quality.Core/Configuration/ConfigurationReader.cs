namespace LLMChat.Quality.Core.Configuration;

/// <summary>Reads <c>.quality-gates.config.json</c>. A bad file gives problems with places, never an exception.</summary>
public static class ConfigurationReader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ConfigurationFile.Name;

    /// <summary>The file that <see cref="Read"/> takes when none is named; <see langword="null"/> when there is none.</summary>
    public static string? Find(string folder) => ConfigurationFile.Find(Path.GetFullPath(folder));

    /// <summary>Reads the named file, or the nearest one in the folder or above it, but not above the repository; without one the defaults apply.</summary>
    /// <param name="folder">Where to begin.</param>
    /// <param name="file">The file a user named, relative to the folder or absolute; <see langword="null"/> or blank to look for it.</param>
    /// <param name="root">The folder that paths in problems are relative to; by default the repository's, or else the file's own.</param>
    public static ConfigurationReading Read(string folder, string? file = null, string? root = null)
    {
        folder = Path.GetFullPath(folder);
        var isNamed = !string.IsNullOrWhiteSpace(file);
        var path = isNamed ? Path.GetFullPath(Path.Combine(folder, file!.Replace("\0", "", StringComparison.Ordinal))) : ConfigurationFile.Find(folder);
        if (path is null)
            return new(null, QualityConfiguration.Default, [], [], [new("LQ9018", $"No {FileName} was found; the defaults apply.", "To change them, create it with: dotnet build -t:QualityInit")]);

        var name = NameOf(path, root);
        if (isNamed && !ConfigurationFile.Exists(path))
            return Unusable(path, new("LQ9016", $"The configuration file '{ForeignText.Show(file!)}' does not exist.", "Correct the path, or leave it out to use the defaults."), name);
        return ConfigurationFile.Read(path, out var content) is { } complaint
            ? Unusable(path, complaint, name)
            : Parse(content, name) with { File = path };
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">UTF-8, with or without byte order mark.</param>
    /// <param name="name">The file, as problems shall name it.</param>
    public static ConfigurationReading Parse(byte[] content, string name)
    {
        if (content.Length > ConfigurationFile.MaximumBytes)
            return Unusable(null, ConfigurationFile.TooLarge, name);
        content = Utf8File.WithoutMark(content);
        var problems = new FileProblems(name, new LineMap(content));
        if (Utf8File.FlawOf(content) is { } flaw)
            problems.Error(flaw.Offset, flaw.Complaint);
        else if (PlacedJson.Read(content, problems) is { } root)
            return Judge(root, name, problems);
        return new(null, null, problems.Errors, [], []);
    }

    private static ConfigurationReading Judge(PlacedValue root, string name, FileProblems problems)
    {
        new SettingsCheck(problems).Check(Settings.Root, root, path: "", root.Offset);
        new ConfigurationRules(problems).Check(root);
        return new(null, problems.Errors.IsEmpty ? EffectiveConfiguration.Of(root, name) : null, problems.Errors, problems.Warnings, []);
    }

    private static ConfigurationReading Unusable(string? path, Complaint complaint, string name) =>
        new(path, null, [new(complaint.Id, complaint.Message, complaint.Remedy, name)], [], []);

    /// <summary>A file of the repository by its path relative to the root, any other by its name alone: nothing of this machine gets into a report.</summary>
    private static string NameOf(string path, string? root)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        var repository = ConfigurationFile.RepositoryOf(folder) ?? folder;
        root = Path.GetFullPath(root ?? repository);
        var isNear = ConfigurationFile.IsBelow(path, root) || ConfigurationFile.IsBelow(root, repository);
        return isNear ? Path.GetRelativePath(root, path).Replace('\\', '/') : Path.GetFileName(path);
    }
}
