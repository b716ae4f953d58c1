using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Silenced;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Weakened;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.Terminal;

/// <summary>What a build, a gate or the tool prints of a report: at most fifteen lines when it allows, one line a condition when it does not.</summary>
public static class ConsoleVerdict
{
    private const int LongestText = 300;
    private const int LongestMessage = 90;
    private const int Gaps = 6;
    private const int Reasons = 20;

    /// <summary>The lines of the gate, which stops at everything that does not pass.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reportPath">Where its page is.</param>
    public static ImmutableArray<ConsoleLine> Lines(QualityReport report, string reportPath) =>
        Lines(report, reportPath, _ => BuildReaction.Stop);

    /// <summary>The lines, in the order they are printed; the path of the report is the last.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reportPath">Where its page is.</param>
    /// <param name="react">What the build does about a check that does not pass: <see cref="BuildStops.Decide"/>.</param>
    public static ImmutableArray<ConsoleLine> Lines(QualityReport report, string reportPath, Func<Check, BuildReaction> react)
    {
        var conditions = report.Verdict.Checks.Where(check => check.Outcome != Outcome.Pass).Select(check => Condition(check, react)).ToImmutableArray();
        return
        [
            Score(report),
            Dimensions(report),
            .. report.Evidence.Patch is { } patch ? [Patch(patch)] : ImmutableArray<ConsoleLine>.Empty,
            .. Regressions(report),
            .. report.Evidence.Baseline is { Accepted: > 0 } baseline ? [Plain($"  baseline: {Shown.Count(baseline.Accepted)} findings accepted for now; they cost points and block nothing")] : ImmutableArray<ConsoleLine>.Empty,
            .. Silenced(report),
            .. report.Verdict.Outcome == VerdictOutcome.Allow ? Unmeasured(report) : [],
            .. report.Verdict.InvalidReasons.Take(Reasons).Select(Invalid),
            .. report.Verdict.Checks.Where(check => check is { Id: PolicyFindings.Id, Outcome: not Outcome.Pass }).SelectMany(check => check.Places).Select(Weakening),
            .. conditions,
            Last(report, conditions),
            Plain("Report: " + TerminalText.Of(reportPath)),
        ];
    }

    private static ConsoleLine Score(QualityReport report) =>
        Plain($"LLMChat.Quality: {Text(report.Evidence.Run.Target)} scores {Shown.Points(report.Score.Total)} of 100");

    private static ConsoleLine Dimensions(QualityReport report) =>
        Plain("  " + string.Join(" · ", report.Score.Dimensions.Select(dimension =>
            ReportNames.TitleOf(dimension.Dimension).ToLowerInvariant() + " " + Shown.Score(dimension.Score))));

    private static ConsoleLine Patch(PatchCoverage patch) => Plain("  " + Text($"judged is only what is new since {patch.Reference}; new lines: {CoverageWords.Of(patch)}"));

    private static IEnumerable<ConsoleLine> Regressions(QualityReport report)
    {
        if (report is { Evidence.Reference: { } reference, Verdict.Regressions: { IsEmpty: false } regressions } && RegressionWords.Of(reference) is { } run)
            yield return Plain("  " + Text($"against {run}: {string.Join(", ", regressions.Select(regression => $"{RegressionWords.Change(regression)} {regression.Title}"))}"));
    }

    /// <summary>Only what has no reason is worth a line of everybody's build.</summary>
    private static IEnumerable<ConsoleLine> Silenced(QualityReport report)
    {
        if (SilencedPlaces.Of(report.Evidence) is { Unjustified: > 0 and var without } places)
            yield return Plain($"  silenced: {Shown.Count(places.All.Length)}, {Shown.Count(without)} of them without a reason, listed in the report");
    }

    private static IEnumerable<ConsoleLine> Unmeasured(QualityReport report)
    {
        var gaps = Gap.Of(report).Where(gap => gap.Points > 0).ToArray(); // what costs nothing stands in the report
        foreach (var gap in gaps.Take(Gaps))
            yield return Plain("  not measured: " + Text($"{string.Join(", ", gap.Titles)}: {gap.Reason} {gap.Remedy}"));
        if (gaps.Length > Gaps)
            yield return Plain($"  and {Shown.Count(gaps.Length - Gaps)} more not measured, see the report");
    }

    private static ConsoleLine Invalid(string reason) => Plain("  contradiction: " + Text(reason));

    private static ConsoleLine Condition(Check check, Func<Check, BuildReaction> react)
    {
        var place = check.Places.FirstOrDefault(finding => finding.Location is not null)?.Location;
        return new(
            Kind(react(check)),
            check.Id,
            Text(CheckWords.Sentence(check, Worst(check))),
            place is null ? null : TerminalText.Of(place.Path),
            place?.Line ?? 0,
            place?.Column ?? 0);
    }

    /// <summary>Each has a place of its own, which its owner wants to see.</summary>
    private static ConsoleLine Weakening(Finding finding) =>
        new(ConsoleLineKind.Warning, finding.RuleId, Text(finding.Message), finding.Location is { } place ? TerminalText.Of(place.Path) : null, finding.Location?.Line ?? 0, finding.Location?.Column ?? 0);

    private static string? Worst(Check check) => check.Places.IsEmpty
        ? null
        : $"Worst: {check.Places[0].RuleId} {TerminalText.Of(check.Places[0].Message.TrimEnd('.'), LongestMessage)}.";

    private static ConsoleLineKind Kind(BuildReaction reaction) => reaction switch
    {
        BuildReaction.Stop => ConsoleLineKind.Error,
        BuildReaction.Warn => ConsoleLineKind.Warning,
        _ => ConsoleLineKind.Message,
    };

    /// <summary>The outcome, once; as loud as the loudest of its conditions.</summary>
    private static ConsoleLine Last(QualityReport report, IEnumerable<ConsoleLine> conditions)
    {
        var words = VerdictWords.Of(report.Verdict.Outcome);
        var loudest = report.Verdict.Outcome == VerdictOutcome.Invalid ? ConsoleLineKind.Error : conditions.Select(line => line.Kind).DefaultIfEmpty().Max();
        return new(loudest, words.Exit.MessageId, $"{words.Title} for {Text(report.Verdict.Environment)}. {words.Meaning}");
    }

    private static ConsoleLine Plain(string text) => new(ConsoleLineKind.Message, null, text);

    private static string Text(string text) => TerminalText.Of(text, LongestText);
}
