using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>Whether the same bytes have been in an earlier environment for long enough: a signed decision says so, nobody's memory.</summary>
internal static class StageCheck
{
    public static Problem? Of(PromotionRequest request, EnvironmentTrust? trust)
    {
        if (trust?.Requires is not { } required)
            return null;
        if (request.EarlierDecisions.IsEmpty)
            return Missing(required, "no decision about it was named");
        var reasons = new List<string>();
        foreach (var bytes in request.EarlierDecisions)
        {
            if (Reason(bytes, request, trust, required) is not { } reason)
                return null;
            reasons.Add(reason);
        }

        return Missing(required, string.Join("; ", reasons.Distinct(StringComparer.Ordinal)));
    }

    private static string? Reason(ReadOnlyMemory<byte> bytes, PromotionRequest request, EnvironmentTrust trust, RequiredStage required)
    {
        var (key, payload, untrusted) = SignatureCheck.Of(bytes, trust.DecisionKeys, request.Now);
        if (key is null)
            return $"the signature of a decision does not count: {untrusted}";
        var (decision, unlike) = Vsa.Read(payload);
        if (decision is null)
            return unlike;
        if (decision.ResourceUri != Vsa.ResourceOf(required.Environment))
            return $"a decision is about {Core.Configuration.ForeignText.Show(decision.ResourceUri, 100)}";
        if (!decision.IsPassed)
            return "the decision about it was not to promote";
        var there = decision.Subjects.Select(subject => subject.Sha256).ToHashSet(StringComparer.Ordinal);
        if (!request.Artifacts.All(artifact => there.Contains(artifact.Sha256)))
            return "what was promoted there was something else";
        var until = decision.TimeVerified + required.Soak;
        return request.Now < until ? FormattableString.Invariant($"it has to be there until {until.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}") : null;
    }

    private static Problem Missing(RequiredStage required, string why) => new(
        "LQ9719",
        $"requires: nothing shows that the same bytes have been in {required.Environment}{(required.Soak > TimeSpan.Zero ? FormattableString.Invariant($" for {required.Soak.TotalMinutes:0} minutes") : "")}: {why}.",
        $"Promote them to {required.Environment} first, and name its signed decision: --decision");
}
