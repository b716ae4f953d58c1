using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.Terminal;

/// <summary>What a build, a gate or the tool prints of a report: at most fifteen lines when it allows, one line a condition when it does not.</summary>
public static class ConsoleVerdict
{
    private const int LongestText = 400;
    private const int LongestRemedy = 200;
    private const int Gaps = 6;

    /// <summary>The lines, in the order they are printed; the path of the report is the last.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reportPath">Where its page is.</param>
    /// <param name="stop">Which conditions stop the build; the others warn.</param>
    public static ImmutableArray<ConsoleLine> Lines(QualityReport report, string reportPath, BuildStop stop = BuildStop.Everything)
    {
        var checks = report.Verdict.Checks.Where(check => check.Outcome != Outcome.Pass).Select(check => Condition(check, stop)).ToImmutableArray();
        var invalid = report.Verdict.InvalidReasons.Select(reason => Invalid(reason, stop)).ToImmutableArray();
        return
        [
            Score(report),
            Dimensions(report),
            .. report.Verdict.Outcome == VerdictOutcome.Allow ? Unmeasured(report) : [],
            .. invalid,
            .. checks,
            Last(report, invalid.Concat(checks)),
            Plain("Report: " + TerminalText.Of(reportPath)),
        ];
    }

    private static ConsoleLine Score(QualityReport report) =>
        Plain($"LLMChat.Quality: {TerminalText.Of(report.Evidence.Run.Target, LongestText)} scores {Shown.Points(report.Score.Total)} of 100");

    private static ConsoleLine Dimensions(QualityReport report) =>
        Plain("  " + string.Join(" · ", report.Score.Dimensions.Select(dimension =>
            ReportNames.TitleOf(dimension.Dimension).ToLowerInvariant() + " " + Value(dimension.Score))));

    private static string Value(Measurement score) => score.State switch
    {
        MeasurementState.NotApplicable => "not applicable",
        MeasurementState.NotMeasured => "not measured",
        _ => Shown.Points(score.Value),
    };

    private static IEnumerable<ConsoleLine> Unmeasured(QualityReport report)
    {
        var gaps = Gap.Of(report);
        foreach (var gap in gaps.Take(Gaps))
            yield return Plain(TerminalText.Of($"  not measured: {string.Join(", ", gap.Titles)}: {gap.Reason} {gap.Remedy}", LongestText));
        if (gaps.Count > Gaps)
            yield return Plain($"  and {Shown.Count(gaps.Count - Gaps)} more not measured, see the report");
    }

    private static ConsoleLine Invalid(string reason, BuildStop stop) =>
        new(stop == BuildStop.Everything ? ConsoleLineKind.Error : ConsoleLineKind.Warning, VerdictWords.Of(VerdictOutcome.Invalid).Id, TerminalText.Of(reason, LongestText));

    private static ConsoleLine Condition(Check check, BuildStop stop)
    {
        var place = check.Places.FirstOrDefault(finding => finding.Location is not null);
        var text = $"{check.Name}: {CheckWords.Value(check)}, {CheckWords.Limit(check)} asked. {Detail(check)} {TerminalText.Of(CheckWords.Remedy(check), LongestRemedy)}";
        return new(
            Kind(check, stop),
            check.Id,
            text.TrimEnd(),
            place is null ? null : TerminalText.Of(place.Location!.Path),
            place?.Location!.Line ?? 0,
            place?.Location!.Column ?? 0);
    }

    /// <summary>The worst place when there is one, otherwise the reason.</summary>
    private static string Detail(Check check)
    {
        if (check.Places.IsEmpty)
            return TerminalText.Of(CheckWords.Reason(check), LongestText);
        var worst = check.Places[0];
        var more = check.Places.Length > 1 ? $" (and {Shown.Count(check.Places.Length - 1)} more)" : "";
        var reason = check.Outcome == Outcome.Unknown ? " " + TerminalText.Of(CheckWords.Reason(check), LongestText) : "";
        return $"Worst: {TerminalText.Of(worst.RuleId)} {TerminalText.Of(worst.Message, LongestText)}{more}.{reason}".Replace("..", ".", StringComparison.Ordinal);
    }

    private static ConsoleLineKind Kind(Check check, BuildStop stop)
    {
        var least = check.Outcome == Outcome.Unknown ? BuildStop.Everything
            : check.Kind == CheckKind.BlockingRule ? BuildStop.Rules
            : BuildStop.Failures;
        return stop >= least ? ConsoleLineKind.Error : ConsoleLineKind.Warning;
    }

    /// <summary>The outcome, once; as loud as the loudest of its conditions.</summary>
    private static ConsoleLine Last(QualityReport report, IEnumerable<ConsoleLine> conditions)
    {
        var words = VerdictWords.Of(report.Verdict.Outcome);
        var text = $"{words.Title} for {TerminalText.Of(report.Verdict.Environment, LongestRemedy)}. {words.Meaning}";
        var loudest = conditions.Select(line => line.Kind).DefaultIfEmpty(words.Id is null ? ConsoleLineKind.Message : ConsoleLineKind.Warning).Max();
        return new(words.Id is null ? ConsoleLineKind.Message : loudest, words.Id, text);
    }

    private static ConsoleLine Plain(string text) => new(ConsoleLineKind.Message, null, text);
}
