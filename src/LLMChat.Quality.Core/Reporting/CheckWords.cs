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
        _ when check.Kind == CheckKind.Threshold => Shown.Points(check.Value.Value),
        _ => Shown.Count(check.Value.Value),
    };

    /// <summary>The limit: <c>at least 85</c>, <c>at most 0</c>.</summary>
    public static string Limit(Check check) =>
        (check.Kind == CheckKind.Threshold ? "at least " : "at most ") + Shown.Limit(check.Limit);

    /// <summary>Why it does not pass; empty when it does.</summary>
    public static string Reason(Check check) => check.Outcome switch
    {
        Outcome.Pass => check.Value.Reason ?? "",
        Outcome.Fail => check.Value.Reason ?? Message(check).Cause,
        _ => check.Value.Reason ?? "It was not measured well enough to decide.",
    };

    /// <summary>What to do about it; empty when it passes.</summary>
    public static string Remedy(Check check) => check.Outcome switch
    {
        Outcome.Pass => "",
        Outcome.Fail => Message(check).Cure,
        _ => check.Value.Remedy ?? Message(check).Cure,
    };

    private static Message Message(Check check) =>
        Messages.All.FirstOrDefault(message => message.Id == check.Id) ?? new Message(check.Id, check.Name, "The limit is not met.", "See the report.");
}
