using System.Collections.Immutable;
using System.Security.Cryptography;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Decisions;
using LLMChat.Quality.Promotion.Ledgers;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Running;

/// <summary>Reads what a decision is made from, decides, and keeps the decision.</summary>
public static class PromotionRun
{
    /// <summary>The name of a decision.</summary>
    public const string DecisionName = "promotion-decision.json";

    /// <summary>The name of a signed decision.</summary>
    public const string SignedName = "promotion-decision.dsse.json";

    /// <summary>The decision, or what kept it from being made: a mistake of the promoting side, not of the evidence.</summary>
    public static async Task<PromotionResult> ExecuteAsync(PromotionFiles files, SigningChoice signing, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Missing(files) is { } missing)
            return PromotionResult.Of(new Problem("LQ9701", $"There is no file '{missing}'.", "Correct the path"));
        var (signer, unsigned) = signing.Signer();
        if (unsigned is not null)
            return PromotionResult.Of(unsigned);
        var (subjects, unusable) = Artifacts.Of(files.Artifacts, files.Folder);
        if (unusable is not null)
            return PromotionResult.Of(unusable);
        var policy = ConfigurationReader.Read(files.Folder, files.Policy);
        if (policy.Configuration is null)
            return new(null, "", policy.Errors);
        var accepted = files.Baseline.Length > 0 ? BaselineFile.Read(files.PathOf(files.Baseline)) : new(FindingsBaseline.Empty, null);
        if (accepted.Problem is { } broken)
            return PromotionResult.Of(broken);
        var (trust, errors) = files.Trust.Length > 0 ? TrustPolicyFile.Read(files.PathOf(files.Trust), ConfigurationFile.RepositoryOf(Path.GetFullPath(files.Folder))) : (null, []);
        if (!errors.IsEmpty)
            return new(null, "", errors);
        var decision = Decider.Decide(new(files.Environment, files.Commit, subjects, await File.ReadAllBytesAsync(files.PathOf(files.Report), cancellationToken), policy.Configuration, time.GetUtcNow())
        {
            Evidence = File.Exists(files.EvidencePath) ? await File.ReadAllBytesAsync(files.EvidencePath, cancellationToken) : null,
            Trust = trust,
            Baseline = accepted.Baseline,
            EarlierDecisions = Bytes(files, files.Decisions),
            Overrides = Bytes(files, files.Overrides),
            BuildConfiguration = files.BuildConfiguration.Length > 0 ? files.BuildConfiguration : null,
        });
        return await KeepAsync(decision, files, signer, time, cancellationToken) is { } lost ? PromotionResult.Of(lost) : new(decision, Path.Combine(files.OutputFolder, DecisionName), []);
    }

    /// <summary>What is nowhere written was not decided.</summary>
    private static async Task<Problem?> KeepAsync(PromotionDecision decision, PromotionFiles files, ISigner? signer, TimeProvider time, CancellationToken cancellationToken)
    {
        var bytes = DecisionJson.Write(decision);
        if (AtomicFile.Write(Path.Combine(files.OutputFolder, DecisionName), bytes).Problem is { } unwritten)
            return unwritten;
        if (signer is not null)
        {
            var (envelope, unsigned) = await Envelopes.SignAsync(Vsa.Write(decision, ToolVersion.Current), signer, cancellationToken);
            if (envelope is null)
                return unsigned;
            if (AtomicFile.Write(Path.Combine(files.OutputFolder, SignedName), envelope.ToJson()).Problem is { } lost)
                return lost;
        }

        return files.Ledger.Length == 0 ? null : Ledger.Append(
            files.PathOf(files.Ledger),
            new(0, decision.DecidedAt, decision.Environment, decision.Commit, Outcomes.Of(decision.Outcome).Name, [.. decision.Subjects.Select(subject => subject.Sha256).Order(StringComparer.Ordinal)], Convert.ToHexStringLower(SHA256.HashData(bytes)), decision.Override is { } applied ? $"{applied.By}: {applied.Reason}" : null, ""),
            time,
            cancellationToken).Problem;
    }

    private static string? Missing(PromotionFiles files) =>
        new[] { files.Report, files.Evidence, files.Trust, files.Baseline }.Concat(files.Decisions).Concat(files.Overrides).FirstOrDefault(file => file.Length > 0 && !File.Exists(files.PathOf(file)));

    private static ImmutableArray<ReadOnlyMemory<byte>> Bytes(PromotionFiles files, ImmutableArray<string> named) => [.. named.Select(file => new ReadOnlyMemory<byte>(File.ReadAllBytes(files.PathOf(file))))];
}
