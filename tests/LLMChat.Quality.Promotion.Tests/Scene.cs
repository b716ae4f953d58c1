using System.Collections.Immutable;
using System.Security.Cryptography;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Json;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Scoring;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Decisions;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Tests;

/// <summary>A promotion to production that is allowed, and whatever a test changes of it.</summary>
internal sealed record Scene
{
    public const string Commit = "c0ffee0000000000000000000000000000000000";

    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static ECDsa Ci { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static ECDsa OnCall { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static ECDsa Promoter { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static ECDsa Stranger { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static Subject App { get; } = new("App.zip", new string('a', 64));

    public static Subject Database { get; } = new("Database.zip", new string('b', 64));

    public QualityEvidence Evidence { get; init; } = Sample.Clean with { Run = new("0.1.0", Now.AddHours(-2), "App.sln", "Release", Commit, "main", false) };

    /// <summary>What it was judged by where it was built.</summary>
    public QualityConfiguration BuildPolicy { get; init; } = QualityConfiguration.Default;

    public QualityConfiguration Policy { get; init; } = QualityConfiguration.Default;

    public string Environment { get; init; } = "production";

    public ECDsa SigningKey { get; init; } = Ci;

    public DateTimeOffset AttestedAt { get; init; } = Now.AddHours(-1);

    public ImmutableArray<Subject> Attested { get; init; } = [App, Database];

    public EnvironmentTrust Trusted { get; init; } = new([Key("ci", Ci)], [Key("oncall", OnCall)], [Key("promoter", Promoter)], TimeSpan.FromHours(24), null, ImmutableSortedDictionary<string, decimal>.Empty);

    public Func<PromotionRequest, PromotionRequest> Change { get; init; } = request => request;

    public Func<Statement, byte[]> Write { get; init; } = StatementJson.Write;

    public byte[] Report
    {
        get
        {
            var card = Scorer.Score(Evidence, BuildPolicy);
            return ReportJson.Render(new QualityReport(BuildPolicy, Evidence, card, QualityGate.Judge(Evidence, card, BuildPolicy, "production")));
        }
    }

    public PromotionRequest Request
    {
        get
        {
            var report = Report;
            var statement = Attester.Of(report, Attested, null, null, AttestedAt).Statement!;
            return Change(new(Environment, Commit, Attested, report, Policy, Now)
            {
                Evidence = Sign(Write(statement), SigningKey),
                Trust = new(ImmutableSortedDictionary<string, EnvironmentTrust>.Empty.Add(Environment, Trusted)),
            });
        }
    }

    public PromotionDecision Decision => Decider.Decide(Request);

    /// <summary>The codes of what is wrong with the evidence.</summary>
    public string[] Codes => [.. Decision.Problems.Select(problem => problem.Id).Distinct()];

    public static TrustedKey Key(string name, ECDsa key, DateTimeOffset? notAfter = null) => new(name, key.ExportSubjectPublicKeyInfoPem(), notAfter);

    public static byte[] Sign(byte[] statement, ECDsa key, string payloadType = Dsse.InTotoType) =>
        new DsseEnvelope(payloadType, statement, [new(EcdsaSignatures.KeyIdOf(key), EcdsaSignatures.Sign(key, Dsse.PreAuthenticationEncoding(payloadType, statement)))]).ToJson();
}
