using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration.Layers;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Reads <c>.quality-gates.config.json</c>. A bad file gives problems with places, never an exception.</summary>
public static class ConfigurationReader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ConfigurationFile.Name;

    /// <summary>The file that <see cref="Read(string, string?, string?)"/> takes when none is named; <see langword="null"/> when there is none.</summary>
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
        var boundary = ConfigurationFile.BoundaryOf(path);
        return ConfigurationFile.Read(path, boundary, out var content) is { } complaint
            ? Unusable(path, complaint, name)
            : Read(content, new(path, name, boundary), new LayerReader(new DiskFiles(), RootOf(path, root))) with { File = path };
    }

    /// <summary>Reads the content of a file that extends no other.</summary>
    /// <param name="content">UTF-8, with or without byte order mark.</param>
    /// <param name="name">The file, as problems shall name it.</param>
    public static ConfigurationReading Parse(byte[] content, string name) => Read(content, new("", name, ""), new LayerReader(null, ""));

    /// <summary>Reads the content of a file and what it extends.</summary>
    internal static ConfigurationReading Read(byte[] content, LayerPlace place, LayerReader reader)
    {
        if (content.Length > ConfigurationFile.MaximumBytes)
            return Unusable(null, ConfigurationFile.TooLarge, place.Name);
        var layers = reader.Read(content, place);
        foreach (var layer in layers.Where(layer => layer.Root is not null))
            new SettingsCheck(layer.Problems, extends: layer.Root!["extends"] is not null).Check(Settings.Root, layer.Root, path: "");
        var merged = layers.All(layer => layer.Root is { Kind: JsonValueKind.Object }) && IsWhole(layers[^1]) ? LayerMerge.Of(layers) : null;
        if (merged is not null)
        {
            CompletenessCheck.Check(Settings.Root, merged, path: "", merged.Offset);
            ConfigurationRules.Check(merged);
        }

        ImmutableArray<Problem> errors = [.. layers.SelectMany(layer => layer.Problems.Errors)];
        return new(null, errors.IsEmpty ? EffectiveConfiguration.Of(merged!, place.Name) : null, errors, [.. layers.SelectMany(layer => layer.Problems.Warnings)], [])
        {
            Layers = layers,
            Merged = errors.IsEmpty ? merged : null,
        };
    }

    /// <summary>Whether nothing more was to be read: what is in a file that is not there is unknown, and so is what is missing.</summary>
    private static bool IsWhole(ConfigurationLayer last) => last.Root?["extends"] is null;

    private static ConfigurationReading Unusable(string? path, Complaint complaint, string name) =>
        new(path, null, [new(complaint.Id, complaint.Message, complaint.Remedy, name)], [], []);

    /// <summary>A file of the repository by its path relative to the root, any other by its name alone: nothing of this machine gets into a report.</summary>
    private static string NameOf(string path, string? root)
    {
        var repository = ConfigurationFile.BoundaryOf(path);
        root = RootOf(path, root);
        var isNear = ConfigurationFile.IsBelow(path, root) || ConfigurationFile.IsBelow(root, repository);
        return isNear ? Path.GetRelativePath(root, path).Replace('\\', '/') : Path.GetFileName(path);
    }

    private static string RootOf(string path, string? root) => Path.GetFullPath(root ?? ConfigurationFile.BoundaryOf(path));
}
