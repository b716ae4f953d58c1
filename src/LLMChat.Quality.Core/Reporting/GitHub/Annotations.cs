using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting.GitHub;

/// <summary>What of a report is worth a remark: why the gate does not open, then the worst findings.</summary>
internal static class Annotations
{
    /// <summary>GitHub shows ten of a kind for a step and drops the rest without a word.</summary>
    public const int Limit = 10;

    /// <summary>The remarks, at most <see cref="Limit"/>; when there are more findings the last one says how many.</summary>
    /// <param name="report">The report.</param>
    /// <param name="relative">The path as the checked-out repository knows it, of one relative to the root.</param>
    public static IReadOnlyList<Annotation> Of(QualityReport report, Func<string, string?> relative)
    {
        var all = All(report, relative).ToArray();
        return all.Length <= Limit
            ? all
            : [.. all.Take(Limit - 1), new(AnnotationLevel.Notice, "LLMChat.Quality", $"{Shown.Count(all.Length - Limit + 1)} more: see the summary of this job, and index.html of the report for all.")];
    }

    private static IEnumerable<Annotation> All(QualityReport report, Func<string, string?> relative)
    {
        var seen = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var reason in report.Verdict.InvalidReasons)
            yield return new(AnnotationLevel.Error, "The evidence cannot be believed", reason);
        foreach (var check in report.Verdict.Checks.Where(check => check.Outcome != Outcome.Pass).OrderByDescending(check => check.Outcome).ThenByDescending(check => check.Kind))
        {
            if (check.Outcome == Outcome.Unknown || check.Places.IsEmpty)
                yield return new(AnnotationLevel.Error, Title(check), CheckWords.Sentence(check));
            foreach (var finding in check.Places.Where(finding => check.Outcome == Outcome.Fail && seen.Add(finding)))
                yield return Of(finding, report, relative, AnnotationLevel.Error, check.Name + " fails. ");
        }

        foreach (var finding in WorstFirst.Order(report.Evidence.Findings.Where(finding => IsOpen(finding, report) && !seen.Contains(finding)), report.Evidence.Rules))
            yield return Of(finding, report, relative, finding.Severity >= Severity.High ? AnnotationLevel.Warning : AnnotationLevel.Notice, "");
    }

    /// <summary>What is accepted is no news, and where only the change is judged nor is what was there before.</summary>
    private static bool IsOpen(Finding finding, QualityReport report) =>
        finding is { IsAccepted: false, Debt: null } && (report.Evidence.Patch is null || finding.IsNew == true);

    private static Annotation Of(Finding finding, QualityReport report, Func<string, string?> relative, AnnotationLevel level, string before)
    {
        var title = report.Evidence.Rules.GetValueOrDefault(finding.RuleId) is { } rule ? $"{finding.RuleId} {rule.Title}" : finding.RuleId;
        var file = finding.Location is { } location ? relative(location.Path) : null;
        return new(level, title, before + finding.Message, file, file is null ? 0 : finding.Location!.Line);
    }

    private static string Title(Check check) => $"{check.Id} {check.Name} {(check.Outcome == Outcome.Fail ? "fails" : "is unknown")}";
}
