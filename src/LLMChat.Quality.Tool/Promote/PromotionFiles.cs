using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Tool.Promote;

/// <summary>The files a decision is made from, and where it is written.</summary>
internal sealed record PromotionFiles(string Report, string? Evidence, string? Trust, string Policy, string? Baseline, string[] Decisions, string[] Overrides, string? Ledger, string? Output)
{
    /// <summary>Where the decision is written.</summary>
    public string Folder => Path.GetFullPath(Output ?? Path.GetDirectoryName(Path.GetFullPath(Report))!);

    private string Signed => Evidence ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Report))!, AttestCommand.FileName);

    /// <summary>The first that is named and not there; <see langword="null"/> when all are.</summary>
    public string? Missing() =>
        !File.Exists(Report) ? $"There is no report '{Report}'. Name it with --report."
        : new[] { Evidence, Trust, Baseline }.Concat(Decisions).Concat(Overrides).OfType<string>().FirstOrDefault(file => !File.Exists(file)) is { } missing ? $"There is no file '{missing}'."
        : null;

    /// <summary>Whose word counts.</summary>
    public (TrustPolicy? Policy, ImmutableArray<Problem> Errors) ReadTrust() =>
        Trust is null ? (null, []) : TrustPolicyFile.Read(Trust, RepositoryFolder.Of(Environment.CurrentDirectory));

    /// <summary>The signed evidence; <see langword="null"/> when there is none.</summary>
    public ReadOnlyMemory<byte>? EvidenceBytes() => File.Exists(Signed) ? File.ReadAllBytes(Signed) : null;

    /// <summary>The bytes of files.</summary>
    public static ImmutableArray<ReadOnlyMemory<byte>> Bytes(string[] files) => [.. files.Select(file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file)))];
}
