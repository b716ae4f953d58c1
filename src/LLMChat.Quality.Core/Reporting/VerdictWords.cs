using System.Collections.Immutable;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>How an outcome is called, which id prints it and which exit code carries it.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Name">Its name in the report: <c>refuse</c>.</param>
/// <param name="Title">Its name for people: <c>Refused</c>.</param>
/// <param name="Meaning">What it means, in one sentence.</param>
/// <param name="Id">The message id; <see langword="null"/> when there is nothing to say.</param>
/// <param name="ExitCode">The exit code of the command line.</param>
public sealed record VerdictWords(VerdictOutcome Outcome, string Name, string Title, string Meaning, string? Id, int ExitCode)
{
    /// <summary>Every outcome, from best to worst.</summary>
    public static ImmutableArray<VerdictWords> All { get; } =
    [
        new(VerdictOutcome.Allow,   "allow",   "Allowed", "Everything that is asked for was measured and meets its limit.", null,     0),
        new(VerdictOutcome.Unknown, "unknown", "Unknown", "Nothing measured is below the bar, but something required was not measured.", "LQ9703", 3),
        new(VerdictOutcome.Refuse,  "refuse",  "Refused", "Something was measured and is below the bar.", "LQ9702", 2),
        new(VerdictOutcome.Invalid, "invalid", "Invalid", "The evidence cannot be believed.", "LQ9704", 4),
    ];

    /// <summary>The words of one outcome.</summary>
    public static VerdictWords Of(VerdictOutcome outcome) => All.First(words => words.Outcome == outcome);
}
