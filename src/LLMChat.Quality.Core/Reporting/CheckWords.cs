using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>What a check says in words: its value, its limit, why it does not pass and what to do.</summary>
internal static class CheckWords
{
    /// <summary>The value, as the check counts: points or a count.</summary>
    public static string Value(Check check) => check.Value.State switch
    {
        MeasurementState.NotApplicable => "not applicable",
        MeasurementState.NotMeasured => "not measured",
        _ when check is { Kind: CheckKind.Threshold } or { Kind: CheckKind.Regression, Id: not "LQ9533" } => Shown.Points(check.Value.Value), // that one counts
        _ => Shown.Count(check.Value.Value),
    };

    /// <summary>The limit: <c>at least 85</c>, <c>at most 0</c>.</summary>
    public static string Limit(Check check) =>
        (check.Kind == CheckKind.Threshold ? "at least " : "at most ") + Shown.Limit(check.Limit);

    /// <summary>Why it does not pass; <see langword="null"/> when it does and there is nothing to add.</summary>
    public static string? Reason(Check check) => (check.Outcome, check.Kind) switch
    {
        (Outcome.Pass, _) => check.Value.Reason,
        (Outcome.Fail, CheckKind.Threshold) => Short(check),
        (Outcome.Fail, CheckKind.Regression) when check.Value.Reason is { } both => both,
        (Outcome.Fail, _) => $"{(check.Value.Value.IsExact ? "" : "At least ")}{Shown.Count(check.Value.Value.Low - check.Limit)} too many.",
        _ => Once(check.Value.Reason) is { } reason ? $"{reason.TrimEnd('.')}." : "It was not measured well enough to decide.",
    };

    /// <summary>What to do about it; <see langword="null"/> when it passes.</summary>
    public static string? Remedy(Check check) => check.Outcome switch
    {
        Outcome.Pass => null,
        Outcome.Fail => Cure(check),
        _ => Once(check.Value.Remedy) ?? Cure(check),
    };

    /// <summary>All of it: value, limit, reason, the worst place if one is to be named, remedy.</summary>
    public static string Sentence(Check check, string? worst = null) =>
        Sentences([.. new[] { $"{check.Name} {(check.Outcome == Outcome.Fail ? "fails" : "is unknown")}: {Value(check)}, {Limit(check)} asked.", Reason(check), worst, Remedy(check) }.OfType<string>().Where(part => part.Length > 0)]);

    /// <summary>One after the other, each ended but the last: that may be a command.</summary>
    private static string Sentences(string[] parts) =>
        string.Join(' ', parts.Select((part, index) => index == parts.Length - 1 || part.EndsWith('.') || part.EndsWith('…') ? part : part + "."));

    private static string Short(Check check)
    {
        var missing = Shown.Share(check.Limit - (check.Value.Value.High ?? check.Limit));
        return check.Value.Value.IsExact ? $"{missing} short." : $"{missing} short, even if all that was not measured were perfect.";
    }

    /// <summary>A value made of several has the reasons of all, some of them twice.</summary>
    private static string? Once(string? texts) => texts is null || !texts.Contains(Remedies.Separator, StringComparison.Ordinal)
        ? texts
        : string.Join(Remedies.Separator, Remedies.Parts(texts).Select(part => part.TrimEnd('.')).Distinct(StringComparer.Ordinal));

    private static string Cure(Check check) =>
        Messages.All.FirstOrDefault(message => message.Id == check.Id)?.Cure ?? "See the report.";
}
