using System.Collections.Immutable;
using System.Security.Cryptography;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Reading;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>Says of files or images which report tells of them.</summary>
public static class Attester
{
    /// <summary>The statement about a report, or why nothing can be said.</summary>
    /// <param name="report">The bytes of <c>quality-report.json</c>.</param>
    /// <param name="subjects">The very files or images that will be deployed.</param>
    /// <param name="repository">Where the source lies; <see langword="null"/> when nobody says.</param>
    /// <param name="invocation">Where it runs; <see langword="null"/> when nobody says.</param>
    /// <param name="now">The moment.</param>
    public static (Statement? Statement, Problem? Problem) Of(ReadOnlyMemory<byte> report, ImmutableArray<Subject> subjects, string? repository, Invocation? invocation, DateTimeOffset now)
    {
        if (subjects.IsEmpty)
            return (null, Cannot("nothing is named that it speaks of", "Name what will be deployed: QualityArtifact items, or --artifact"));
        var (read, reason) = ReportReader.Read(report);
        if (read is null)
            return (null, new("LQ9711", $"The report cannot be read: {reason}.", "dotnet build -t:QualityGate writes it"));
        var run = read.Evidence.Run;
        if (run.Commit is null)
            return (null, Cannot("the report names no commit", "Build in a git repository, after the first commit"));
        return (new(
            subjects,
            new(
                Convert.ToHexStringLower(SHA256.HashData(report.Span)),
                run.Commit,
                run.IsDirty != false,
                repository,
                read.ConfigurationDigest,
                [.. read.Evidence.Sources.Select(source => new ToolRun(source.Name, ReportNames.Of(source.State)))],
                invocation,
                now,
                run.ToolVersion)), null);
    }

    private static Problem Cannot(string why, string remedy) => new("LQ9722", $"Nothing was attested: {why}.", remedy);
}
