using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>One problem at one place, found once however many target frameworks or detectors saw it.</summary>
/// <param name="RuleId">The id of the <see cref="Rule"/> it breaks.</param>
/// <param name="Severity">How much this one matters; usually the rule's severity, lower for a doubtful secret.</param>
/// <param name="Message">What is wrong, as plain text. Foreign text: encode it wherever it lands.</param>
/// <param name="Location">The place; <see langword="null"/> for a finding about a whole project.</param>
/// <param name="Projects">The projects (root-relative paths) it was found in, sorted; empty for a file that belongs to none.</param>
/// <param name="Confidence">How sure the detector is.</param>
/// <param name="Suppression">Set when the source silences it.</param>
/// <param name="Fingerprint">Stable across lines, commits and machines: hexadecimal hash of rule and normalised content, with an ordinal for repetitions.</param>
/// <param name="Excess">How far it is over the limit of a rule that has one: complexity, points of the maintainability index, lines of a copy; otherwise 0.</param>
/// <param name="UndocumentedMembers">For documentation findings, how many public members of the type have no documentation; otherwise 0.</param>
public sealed record Finding(
    string RuleId,
    Severity Severity,
    string Message,
    CodeLocation? Location,
    ImmutableArray<string> Projects,
    Confidence Confidence,
    Suppression? Suppression,
    string Fingerprint,
    int Excess = 0,
    int UndocumentedMembers = 0)
{
    /// <summary>For a copy of code, the place that it is a copy of.</summary>
    public CodeLocation? Twin { get; init; }

    /// <summary>Set when the baseline of findings accepts it for a while.</summary>
    public AcceptedDebt? Debt { get; init; }

    /// <summary>Whether it stands on a line that is new since the base; <see langword="null"/> when nobody named a base, or nobody can tell.</summary>
    public bool? IsNew { get; init; }

    /// <summary>Whether it is judged no defect: silenced with a justification, or silenced at all outside the security and secrets rooms.</summary>
    public bool IsAccepted => Suppression is { } suppression && (!NeedsJustification || suppression.IsJustified);

    private bool NeedsJustification => RuleId.StartsWith("LQ2", StringComparison.Ordinal) || RuleId.StartsWith("LQ6", StringComparison.Ordinal);
}
