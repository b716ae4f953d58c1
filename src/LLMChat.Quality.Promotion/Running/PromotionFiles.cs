using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion.Running;

/// <summary>What is to be promoted, and the files that a decision is made from.</summary>
/// <param name="Folder">The folder that paths are relative to.</param>
/// <param name="Environment">The environment, by its exact name.</param>
/// <param name="Commit">The commit.</param>
/// <param name="Artifacts">Files, and images by their digest.</param>
/// <param name="Report">The report.</param>
public sealed record PromotionFiles(string Folder, string Environment, string Commit, ImmutableArray<string> Artifacts, string Report)
{
    /// <summary>The signed evidence; empty for <see cref="AttestationRun.FileName"/> beside the report.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The trust policy; empty for none.</summary>
    public string Trust { get; init; } = "";

    /// <summary>The configuration of the promoting side; empty for the one that holds in the folder.</summary>
    public string Policy { get; init; } = "";

    /// <summary>The findings that the promoting side accepts; empty for none.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>Signed decisions about earlier environments.</summary>
    public ImmutableArray<string> Decisions { get; init; } = [];

    /// <summary>Signed exceptions.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>The build configuration that is deployed; empty when it does not matter.</summary>
    public string BuildConfiguration { get; init; } = "";

    /// <summary>The file that keeps every decision; empty for none.</summary>
    public string Ledger { get; init; } = "";

    /// <summary>The folder for the decision; empty for that of the report.</summary>
    public string Output { get; init; } = "";

    /// <summary>A path, absolute.</summary>
    internal string PathOf(string file) => Path.GetFullPath(file, Folder);

    /// <summary>Where the decision is written.</summary>
    internal string OutputFolder => Output.Length > 0 ? PathOf(Output) : Path.GetDirectoryName(PathOf(Report))!;

    /// <summary>Where the signed evidence is, or would be.</summary>
    internal string EvidencePath => Evidence.Length > 0 ? PathOf(Evidence) : Path.Combine(Path.GetDirectoryName(PathOf(Report))!, AttestationRun.FileName);
}
