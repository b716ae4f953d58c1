using System.Collections.Immutable;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>How an outcome is called in a report.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Title">Its name for people: <c>Refused</c>.</param>
/// <param name="Meaning">What it means, in one sentence.</param>
internal sealed record VerdictWords(VerdictOutcome Outcome, string Title, string Meaning)
{
    /// <summary>Every outcome, from best to worst.</summary>
    public static ImmutableArray<VerdictWords> All { get; } =
    [
        new(VerdictOutcome.Allow,   "Allowed", "Everything that is asked for was measured and meets its limit."),
        new(VerdictOutcome.Unknown, "Unknown", "Nothing measured is below the bar, but something required was not measured."),
        new(VerdictOutcome.Refuse,  "Refused", "Something was measured and is below the bar."),
        new(VerdictOutcome.Invalid, "Invalid", "The evidence cannot be believed."),
    ];

    /// <summary>Its name, its exit code and the id that prints it.</summary>
    public ExitOutcome Exit => Outcomes.Of(Outcome);

    /// <summary>The words of one outcome.</summary>
    public static VerdictWords Of(VerdictOutcome outcome) => All.First(words => words.Outcome == outcome);
}
