using System.Text.Json;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Decisions;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Tests.Decisions;

/// <summary>Production only after staging had the same bytes for an hour.</summary>
public sealed class StageTests
{
    private static readonly Scene Staged = new() { Trusted = new Scene().Trusted with { Requires = new RequiredStage("staging", TimeSpan.FromHours(1)) } };

    [Theory]
    [InlineData(61, true)]
    [InlineData(60, true)]
    [InlineData(59, false)]
    public void The_same_bytes_must_have_been_there_for_long_enough(int minutes, bool isAllowed)
    {
        var decision = With(Decision(minutes)).Decision;

        Assert.Equal(isAllowed ? VerdictOutcome.Allow : VerdictOutcome.Refuse, decision.Outcome);
        Assert.Equal(isAllowed ? [] : ["LQ9719"], decision.Problems.Select(problem => problem.Id));
    }

    [Fact]
    public void No_decision_one_about_something_else_one_that_failed_and_one_that_a_stranger_signed_show_nothing()
    {
        AssertMissing("no decision about it was named", []);
        AssertMissing("what was promoted there was something else", [Decision(90, [Scene.App])]);
        AssertMissing("was not to promote", [Decision(90, outcome: VerdictOutcome.Refuse)]);
        AssertMissing("environment/development", [Decision(90, environment: "development")]);
        AssertMissing("none of the trusted keys", [Scene.Sign(Vsa.Write(Of(90), "0.1.0"), Scene.Ci)]);
        AssertMissing("no verification summary", [Scene.Sign(StatementJson.Write(Attester.Of(Staged.Report, Staged.Attested, null, null, Scene.Now).Statement!), Scene.Promoter)]);
        AssertMissing("no DSSE envelope", ["{}"u8.ToArray()]);
        Assert.Equal(VerdictOutcome.Allow, With(Decision(90, environment: "development"), Decision(90)).Decision.Outcome);
    }

    /// <summary>The seven steps of SLSA for who verifies a summary, done by somebody who knows nothing of us.</summary>
    [Fact]
    public void An_independent_checker_accepts_the_decision()
    {
        var signed = Scene.Sign(Vsa.Write(new Scene().Decision, "0.1.0"), Scene.Promoter);

        using var envelope = JsonDocument.Parse(signed);
        var payload = envelope.RootElement.GetProperty("payload").GetBytesFromBase64();
        var pae = System.Text.Encoding.UTF8.GetBytes($"DSSEv1 {envelope.RootElement.GetProperty("payloadType").GetString()!.Length} {envelope.RootElement.GetProperty("payloadType").GetString()} {payload.Length} ").Concat(payload).ToArray();
        Assert.True(Scene.Promoter.VerifyData(pae, envelope.RootElement.GetProperty("signatures")[0].GetProperty("sig").GetBytesFromBase64(), System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.DSASignatureFormat.Rfc3279DerSequence)); // 1 the signature
        using var statement = JsonDocument.Parse(payload);
        var (root, predicate) = (statement.RootElement, statement.RootElement.GetProperty("predicate"));
        Assert.Equal("https://in-toto.io/Statement/v1", root.GetProperty("_type").GetString()); // 2 the kind of statement
        Assert.Contains(root.GetProperty("subject").EnumerateArray(), subject => subject.GetProperty("digest").GetProperty("sha256").GetString() == Scene.App.Sha256); // 2 the artifact
        Assert.Equal("https://slsa.dev/verification_summary/v1", root.GetProperty("predicateType").GetString()); // 3 the predicate
        Assert.Equal("https://github.com/llmchat/LLMChat.Quality/promote", predicate.GetProperty("verifier").GetProperty("id").GetString()); // 4 who this key speaks for
        Assert.Equal("llmchat-quality:environment/production", predicate.GetProperty("resourceUri").GetString()); // 5 the resource
        Assert.Equal("PASSED", predicate.GetProperty("verificationResult").GetString()); // 6 the result
        Assert.Equal("LLMCHAT_QUALITY_PRODUCTION", Assert.Single(predicate.GetProperty("verifiedLevels").EnumerateArray()).GetString()); // 7 the level
        Assert.Equal(64, predicate.GetProperty("policy").GetProperty("digest").GetProperty("sha256").GetString()!.Length);
        Assert.Equal(64, Assert.Single(predicate.GetProperty("inputAttestations").EnumerateArray()).GetProperty("digest").GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public void A_decision_that_is_not_to_promote_stands_for_no_level()
    {
        using var statement = JsonDocument.Parse(Vsa.Write(Of(1, outcome: VerdictOutcome.Unknown), "0.1.0"));

        Assert.Equal("FAILED", statement.RootElement.GetProperty("predicate").GetProperty("verificationResult").GetString());
        Assert.Empty(statement.RootElement.GetProperty("predicate").GetProperty("verifiedLevels").EnumerateArray());
    }

    private static void AssertMissing(string why, byte[][] decisions)
    {
        var decision = With(decisions).Decision;
        Assert.Equal(VerdictOutcome.Refuse, decision.Outcome);
        Assert.Contains(why, Assert.Single(decision.Problems, problem => problem.Id == "LQ9719").Message, StringComparison.Ordinal);
    }

    private static Scene With(params byte[][] decisions) => Staged with { Change = request => request with { EarlierDecisions = [.. decisions.Select(decision => new ReadOnlyMemory<byte>(decision))] } };

    private static byte[] Decision(int minutes, Subject[]? subjects = null, VerdictOutcome outcome = VerdictOutcome.Allow, string environment = "staging") =>
        Scene.Sign(Vsa.Write(Of(minutes, subjects, outcome, environment), "0.1.0"), Scene.Promoter);

    private static PromotionDecision Of(int minutes, Subject[]? subjects = null, VerdictOutcome outcome = VerdictOutcome.Allow, string environment = "staging") =>
        new(environment, Scene.Commit, [.. subjects ?? [Scene.App, Scene.Database]], outcome, new string('e', 64), Scene.Now.AddMinutes(-minutes), [], []);
}
