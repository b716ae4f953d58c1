using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>What is said of the subjects: which report tells of them, of which source, by which policy, with which tools.</summary>
/// <param name="ReportSha256">SHA-256 of the bytes of <c>quality-report.json</c>, which lies beside.</param>
/// <param name="Commit">The commit they were built from.</param>
/// <param name="IsDirty">Whether the tree differed from it.</param>
/// <param name="Repository">Where the source lies, if anybody said so.</param>
/// <param name="ConfigurationDigest">The digest of the policy that the report was judged by.</param>
/// <param name="Tools">Which sources of evidence there are, and whether each measured.</param>
/// <param name="Invocation">Where it ran: a runner and the number of its run, as far as the surroundings say.</param>
/// <param name="CreatedAt">When this was said.</param>
/// <param name="ToolVersion">The version of LLMChat.Quality.</param>
public sealed record QualityPredicate(
    string ReportSha256,
    string Commit,
    bool IsDirty,
    string? Repository,
    string ConfigurationDigest,
    ImmutableArray<ToolRun> Tools,
    Invocation? Invocation,
    DateTimeOffset CreatedAt,
    string ToolVersion)
{
    /// <summary>Its type in an in-toto statement.</summary>
    public const string Type = "https://github.com/llmchat/LLMChat.Quality/attestation/v1";
}
