using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>What a signed exception may change: it sets aside named conditions that are unknown, and one that fails; never evidence that cannot be believed, never a secret.</summary>
internal static class OverrideCheck
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    /// <summary>The exception that lets it pass, and why others do not.</summary>
    public static (AppliedOverride? Applied, ImmutableArray<Problem> Problems) Of(PromotionRequest request, EnvironmentTrust? trust, ImmutableArray<Check> checks, bool hasSecret)
    {
        var open = checks.Where(check => check.Outcome is not Outcome.Pass).ToArray();
        if (request.Overrides.IsEmpty || open.Length == 0)
            return (null, []);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var bytes in request.Overrides)
        {
            var (applied, reason) = Judge(bytes, request, trust, open, hasSecret);
            if (applied is not null)
                return (applied, []);
            problems.Add(new("LQ9720", $"override: an exception changes nothing: {reason}.", "Mend what the conditions name, or have the exception signed anew"));
        }

        return (null, problems.ToImmutable());
    }

    private static (AppliedOverride? Applied, string? Reason) Judge(ReadOnlyMemory<byte> bytes, PromotionRequest request, EnvironmentTrust? trust, Check[] open, bool hasSecret)
    {
        var (key, payload, untrusted) = SignatureCheck.Of(bytes, trust?.OverrideKeys ?? [], request.Now);
        if (key is null)
            return (null, untrusted);
        var (exception, unlike) = Override.Read(payload);
        if (exception is null)
            return (null, unlike);
        var reason = Limits(exception, request) ?? Conditions(exception, open, hasSecret);
        return reason is not null
            ? (null, reason)
            : (new(key.Name, exception.By, exception.Reason, exception.Checks, exception.Expires, open.Any(check => check.Outcome is Outcome.Fail) ? Outcomes.Refused.Name : Outcomes.Unknown.Name), null);
    }

    private static string? Limits(Override exception, PromotionRequest request)
    {
        var there = exception.Subjects.Select(subject => subject.Sha256).ToHashSet(StringComparer.Ordinal);
        return exception switch
        {
            _ when exception.Environment != request.Environment => $"it is for {ForeignText.Show(exception.Environment)}",
            _ when request.Artifacts.IsEmpty || !request.Artifacts.All(artifact => there.Contains(artifact.Sha256)) => "it is for other bytes",
            _ when string.IsNullOrWhiteSpace(exception.Reason) || string.IsNullOrWhiteSpace(exception.By) => "it has no reason, or nobody's name",
            _ when exception.Expires - exception.IssuedAt > Override.Longest => FormattableString.Invariant($"it would hold for longer than {Override.Longest.TotalHours:0} hours"),
            _ when exception.IssuedAt > request.Now + ClockDifference => "it begins in the future",
            _ when request.Now > exception.Expires => FormattableString.Invariant($"it held until {exception.Expires.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            _ => null,
        };
    }

    private static string? Conditions(Override exception, Check[] open, bool hasSecret)
    {
        if (hasSecret)
            return "there is a secret in the files, which nobody may set aside";
        if (open.FirstOrDefault(check => !exception.Checks.Contains(check.Name, StringComparer.Ordinal)) is { } unnamed)
            return $"it does not name {unnamed.Name}, which is open";
        var failed = open.Where(check => check.Outcome is Outcome.Fail).ToArray();
        return failed.Length > 1 ? $"{failed.Length} conditions fail ({string.Join(", ", failed.Select(check => check.Name))}); one may be set aside" : null;
    }
}
