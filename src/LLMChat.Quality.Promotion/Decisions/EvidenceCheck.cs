using System.Collections.Immutable;
using System.Security.Cryptography;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Reporting.Reading;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>Whether the evidence is what it says, of what is promoted, and of now.</summary>
internal static class EvidenceCheck
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5); // between the machine that signed and this one

    public static (Verified? Verified, ImmutableArray<Problem> Problems) Of(PromotionRequest request, EnvironmentTrust? trust)
    {
        var (statement, evidence, untrusted) = Signed(request, trust);
        if (untrusted is not null)
            return (null, [untrusted]);
        if (statement is not null && Sha256(request.Report.Span) is var digest && digest != statement.Predicate.ReportSha256)
            return (null, [new("LQ9713", $"report: the report is not the one that was signed: its SHA-256 is {digest}, signed was {statement.Predicate.ReportSha256}.", "Promote with the report that was attested")]);
        var (report, unreadable) = ReportReader.Read(request.Report);
        if (report is null)
            return (null, [new("LQ9711", $"report: the report cannot be read: {unreadable}.", "Build again, with the version of LLMChat.Quality that promotes")]);
        ImmutableArray<Problem> problems = [.. Mismatches(request, report, statement), .. statement is null ? [] : Artifacts(request, statement), .. Age(request, trust, statement, report)];
        return problems.IsEmpty ? (new(report, statement, evidence), []) : (null, problems);
    }

    private static (Statement? Statement, SignedEvidence? Evidence, Problem? Problem) Signed(PromotionRequest request, EnvironmentTrust? trust)
    {
        if (request.Evidence is not { } bytes || (trust is null && request.Environment == PromotionRequest.Development))
            return request.Environment == PromotionRequest.Development ? (null, null, null) : (null, null, new("LQ9714", $"evidence: there is no signed evidence, and {request.Environment} takes no other.", "dotnet build -t:QualityAttest, or llmchat-quality attest"));
        if (trust is null)
            return (null, null, new("LQ9714", "trust: nobody said whose signature counts.", "Name a trust policy: -p:QualityTrust=…, or --trust"));
        var (key, payload, reason) = SignatureCheck.Of(bytes, trust.Keys, request.Now);
        if (key is null)
            return (null, null, new("LQ9714", $"evidence: its signature does not count: {reason}.", "Attest with a key that the trust policy names for this environment"));
        var (statement, unlike) = StatementJson.Read(payload);
        return statement is null
            ? (null, null, new("LQ9714", $"evidence: what was signed is not what is asked for: {unlike}.", "dotnet build -t:QualityAttest, or llmchat-quality attest"))
            : (statement, new(Sha256(bytes.Span), key.Name, request.Now - statement.Predicate.CreatedAt), null);
    }

    private static IEnumerable<Problem> Mismatches(PromotionRequest request, ReportedRun report, Statement? statement)
    {
        var run = report.Evidence.Run;
        if (run.Commit != request.Commit)
            yield return Other("commit", $"the report is of commit {Shown(run.Commit)}, to be promoted is {Shown(request.Commit)}");
        if (run.IsDirty != false && request.Environment != PromotionRequest.Development) // unknown and yes alike
            yield return Other("dirty", "the report is of a tree with changes that are in no commit");
        if (request.BuildConfiguration is { } configuration && run.Configuration != configuration)
            yield return Other("configuration", $"the report is of the {Shown(run.Configuration)} build, to be promoted is {Shown(configuration)}");
        if (statement is null)
            yield break;
        if (statement.Predicate.Commit != run.Commit || statement.Predicate.IsDirty != (run.IsDirty != false))
            yield return new("LQ9713", $"source: signed was commit {Shown(statement.Predicate.Commit)}, the report is of {Shown(run.Commit)}.", "Attest the report that was built");
        if (statement.Predicate.ConfigurationDigest != report.ConfigurationDigest)
            yield return new("LQ9713", "config: signed was another policy than the report was judged by.", "Attest the report that was built");
    }

    /// <summary>Exactly what was signed is deployed: not a byte else, nothing more, nothing less.</summary>
    private static IEnumerable<Problem> Artifacts(PromotionRequest request, Statement statement)
    {
        if (request.Artifacts.IsEmpty)
            yield return new("LQ9716", "artifacts: nothing is named that is to be deployed.", "Name the files or images: QualityArtifact items, or --artifact");
        var signed = statement.Subjects.Select(subject => subject.Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var artifact in request.Artifacts.Where(artifact => !signed.Contains(artifact.Sha256)))
            yield return new("LQ9716", $"artifacts: {Shown(artifact.Name)} ({artifact.Sha256}) is none of what was signed.", "Deploy what was attested, by its digest");
        var here = request.Artifacts.Select(artifact => artifact.Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var subject in statement.Subjects.Where(subject => !here.Contains(subject.Sha256)))
            yield return new("LQ9716", $"artifacts: {Shown(subject.Name)} ({subject.Sha256}) was signed and is not to be deployed.", "Name all of what was attested, or attest what is deployed");
    }

    private static IEnumerable<Problem> Age(PromotionRequest request, EnvironmentTrust? trust, Statement? statement, ReportedRun report)
    {
        var limit = trust?.MaximumAge ?? TimeSpan.FromHours(TrustSettings.UsualMaximumAgeInHours);
        foreach (var (field, moment) in new (string, DateTimeOffset?)[] { ("createdAt", statement?.Predicate.CreatedAt), ("timestamp", statement is null ? report.Evidence.Run.Timestamp : null) })
        {
            if (moment is not { } time)
                continue;
            if (time > request.Now + ClockDifference)
                yield return Other(field, FormattableString.Invariant($"the evidence is from the future: {time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, now it is {request.Now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
            else if (request.Now - time > limit)
                yield return Other(field, FormattableString.Invariant($"the evidence is {(request.Now - time).TotalHours:0.#} hours old, {limit.TotalHours:0.#} are the limit"));
        }
    }

    private static Problem Other(string field, string what) => new("LQ9712", $"{field}: {what}.", "Build, test and attest what is to be promoted");

    private static string Shown(string? text) => text is null ? "none" : ForeignText.Show(text, 100);

    private static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
