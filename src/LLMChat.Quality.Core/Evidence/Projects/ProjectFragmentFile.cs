using System.Text.Json;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Projects;

/// <summary>How a fragment lies on disk.</summary>
internal static class ProjectFragmentFile
{
    /// <summary>A fragment has about one kilobyte; a file over this size is not one.</summary>
    internal const int MaximumBytes = 1024 * 1024;

    public static FileWrite Write(ProjectFragment fragment, string path) =>
        Read(path).Fragment is { } present && Same(present, fragment)
            ? new FileWrite(false, null)
            : AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, fragment, ProjectFragmentJson.Default.ProjectFragment));

    public static ProjectFragmentReading Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return new(null, ProjectProblems.NotBuilt(null));
            if (file.Length is 0 or > MaximumBytes) // a pipe has no length either, and opening one waits for ever
                return Broken(path, $"it has {file.Length} bytes; 1 to {MaximumBytes} are possible");
            var fragment = JsonSerializer.Deserialize(File.ReadAllBytes(path), ProjectFragmentJson.Default.ProjectFragment);
            return fragment switch
            {
                null => Broken(path, "it holds no object"),
                { Version: not ProjectFragment.CurrentVersion } => Broken(path, $"it was written in version {fragment.Version} of the format, and this package reads version {ProjectFragment.CurrentVersion}"),
                { DisabledRules.IsDefault: true } => Broken(path, "disabledRules is no list"),
                _ => new(fragment, null),
            };
        }
        catch (JsonException)
        {
            return Broken(path, "it is cut short or not in the shape this package writes");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken(path, "it cannot be read");
        }
    }

    // everything but the time it was written
    private static bool Same(ProjectFragment left, ProjectFragment right) =>
        left with { Written = right.Written, DisabledRules = right.DisabledRules } == right
        && left.DisabledRules.SequenceEqual(right.DisabledRules, StringComparer.Ordinal);

    private static ProjectFragmentReading Broken(string path, string why) => new(null, ProjectProblems.BrokenFragment(Path.GetFileName(path), why));
}
