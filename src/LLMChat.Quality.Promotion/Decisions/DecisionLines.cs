using System.Globalization;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>A decision as people read it. Foreign text in it is made harmless where it is printed.</summary>
public static class DecisionLines
{
    /// <summary>The lines: what was decided, then a line for each thing that stands against it.</summary>
    public static IEnumerable<string> Of(PromotionDecision decision)
    {
        var exit = Outcomes.Of(decision.Outcome);
        yield return $"{decision.Environment}: {Words(decision.Outcome)}{(decision.Score is { } score ? $", score {Points.Shown(score)}" : "")} (commit {decision.Commit})";
        foreach (var subject in decision.Subjects)
            yield return $"  {subject.Sha256}  {subject.Name}";
        foreach (var problem in decision.Problems)
            yield return $"  {problem.Id}: {problem.Message} {problem.Remedy}";
        foreach (var check in decision.Checks.Where(check => check.Outcome is not Outcome.Pass))
            yield return $"  {check.Id}: {check.Name} {(check.Outcome is Outcome.Fail ? "fails" : "is unknown")}: {(check.Kind is CheckKind.Threshold ? Points.Shown(check.Value.Value) : check.Value.Value.ToString())}, {(check.Kind is CheckKind.Threshold ? "at least" : "at most")} {check.Limit.ToString(CultureInfo.InvariantCulture)} asked{(check.Value.Reason is { } reason ? $". {reason}" : "")}{(check.Value.Remedy is { Length: > 0 } remedy ? $" {remedy}" : "")}";
        if (decision.Override is { } applied)
            yield return FormattableString.Invariant($"  LQ9720: {applied.By} set aside {string.Join(", ", applied.Checks)} until {applied.Expires.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} (key '{applied.Key}'): {applied.Reason}. Without that: {applied.Instead}.");
        foreach (var note in decision.Notes)
            yield return $"  note {note.Id}: {note.Message} {note.Remedy}";
        if (exit.MessageId is { } id)
            yield return $"{id}: not promoted.";
    }

    private static string Words(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Allow => "may be promoted",
        VerdictOutcome.Refuse => "refused",
        VerdictOutcome.Unknown => "unknown: something required was not measured",
        _ => "the evidence cannot be believed",
    };
}
