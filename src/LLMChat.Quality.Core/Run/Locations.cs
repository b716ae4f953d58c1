using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Gate.Baseline;

namespace LLMChat.Quality.Core.Run;

/// <summary>Where things lie. All paths are absolute.</summary>
/// <param name="Root">The repository's folder, else the configuration's, else the target's: what paths in reports are relative to and what the secret scan reads.</param>
/// <param name="Output">The report's folder.</param>
public sealed record Locations(string Root, string Output)
{
    /// <summary>The folder below the configuration, the solution or the project that the report goes to.</summary>
    public const string DefaultOutput = "artifacts/quality";

    /// <summary>The last verdict, with all it was made from: when that is unchanged it is repeated.</summary>
    public string LastRun => Path.Combine(Output, ".last");

    /// <summary>The accepted findings; committed, so it lies beside the configuration.</summary>
    public required string Baseline { get; init; }

    /// <summary>The recorded runs, beside the configuration.</summary>
    public string History => Path.Combine(Path.GetDirectoryName(Baseline)!, HistoryFile.Name);

    /// <summary>What the secret scan remembers of unchanged files.</summary>
    public string Cache => Path.Combine(Output, ".cache");

    /// <summary>How long the last full build took.</summary>
    public string BuildTime => Path.Combine(Output, ".built");

    /// <summary>What Semgrep said of unchanged files.</summary>
    public string Semgrep => Path.Combine(Output, ".semgrep");

    /// <summary>Whether a file is of our own making: without git the listing of the tree holds the last report too.</summary>
    internal bool IsOurs(TreeFile file) =>
        Path.GetFullPath(file.Path, Root).StartsWith(Output + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Finds them for a target.</summary>
    public static Locations Of(string target, string? configurationFile, string outputPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        var configurationFolder = configurationFile is null ? null : Path.GetDirectoryName(configurationFile);
        var output = string.IsNullOrWhiteSpace(outputPath)
            ? Path.Combine(configurationFolder ?? folder, DefaultOutput)
            : Path.Combine(folder, outputPath);
        return new(ConfigurationFile.RepositoryOf(folder) ?? configurationFolder ?? folder, Path.GetFullPath(output)) { Baseline = Path.Combine(configurationFolder ?? folder, BaselineFile.Name) };
    }
}
