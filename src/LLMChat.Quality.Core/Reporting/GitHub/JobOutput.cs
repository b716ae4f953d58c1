using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.GitHub;

/// <summary>One output of a step: <c>steps.gate.outputs.quality-score</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it holds, for the page that lists all.</param>
/// <param name="Value">Its value, of a report and the path of its folder.</param>
internal sealed record JobOutput(string Name, string Meaning, Func<QualityReport, string, string> Value)
{
    private const int LongestText = 1_000;
    private static readonly ImmutableArray<string> SecurityChecks = ["security_threshold", "critical_security_issues"];

    /// <summary>Every output.</summary>
    public static ImmutableArray<JobOutput> All { get; } =
    [
        new("quality-outcome",    "`allow`, `refuse`, `unknown` or `invalid`",                                                                   (report, _) => Outcomes.Of(report.Verdict.Outcome).Name),
        new("quality-score",      "the total score: `93.1`, or `88.4 to 93.4` where something was not measured",                                 (report, _) => Shown.Points(report.Score.Total)),
        new("quality-score-low",  "what of it is proved, as a number to compare with",                                                           (report, _) => Shown.Points(report.Score.Total.Low)),
        new("quality-score-high", "what it could be if all that was not measured were perfect",                                                  (report, _) => Shown.Points(report.Score.Total.High ?? 100)),
        new("security-score",     "the score of the security dimension, in the same form, or `not measured`",                                    (report, _) => Shown.Score(report.Score[Dimension.Security].Score)),
        new("security-status",    "the worse of `security_threshold` and `critical_security_issues`: `pass`, `fail` or `unknown`",               (report, _) => SecurityStatus(report.Verdict)),
        new("coverage",           "line coverage in percent: `84.2`, or `not measured`; of the new lines where `QualityBase` is set",             (report, _) => Coverage(report)),
        new("environment",        "the environment that was judged for",                                                                         (report, _) => report.Verdict.Environment),
        new("report-path",        "the report's folder, relative to the checked-out repository where it lies in it",                             (_, folder) => folder),
    ];

    /// <summary>The line or lines of every output in the form in which no value can end early: a delimiter that nobody can guess.</summary>
    public static string Lines(QualityReport report, string folder, string delimiter) =>
        string.Concat(All.Select(output => $"{output.Name}<<{delimiter}\n{VisibleText.Of(output.Value(report, folder), LongestText)}\n{delimiter}\n"));

    /// <summary>Evidence that cannot be believed shows nothing, whatever its checks say.</summary>
    private static string SecurityStatus(Verdict verdict)
    {
        var checks = verdict.Checks.Where(check => SecurityChecks.Contains(check.Name)).ToArray();
        return ReportNames.Of(checks.Length == 0 || verdict.Outcome == VerdictOutcome.Invalid ? Outcome.Unknown
            : checks.Any(check => check.Outcome == Outcome.Fail) ? Outcome.Fail
            : checks.Any(check => check.Outcome == Outcome.Unknown) ? Outcome.Unknown
            : Outcome.Pass);
    }

    private static string Coverage(QualityReport report) =>
        (report.Evidence.Patch?.Coverage ?? report.Evidence.Measurements.GetValueOrDefault(MetricNames.Coverage)) is { } coverage ? Shown.Score(coverage) : Shown.Score(Measurement.PercentNotMeasured("", ""));
}
