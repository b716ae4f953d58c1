using LLMChat.Quality.Core.Evidence.Silenced;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>The table of the page's sections, in their order.</summary>
internal static class ReportSections
{
    /// <summary>The sections of a report.</summary>
    public static IReadOnlyList<ReportSection> Of(QualityReport report)
    {
        var evidence = report.Evidence;
        var costs = Cost.Of(report.Score);
        var gaps = Gap.Of(report);
        var silenced = SilencedPlaces.Of(evidence);
        var open = evidence.Findings.Count(finding => !finding.IsAccepted);
        return
        [
            new("score", "Score", "Score by dimension", "Solid is proved, hatched was not measured and could go either way, pale is proved lost. A tick is the limit of this environment.", null, html => ScoreBars.Write(html, report)),
            new("checks", "Checks", "Checks", "Each condition of the environment. Unknown is not a pass: something it needs was not measured.", report.Verdict.Checks.Length, html => CheckTable.Write(html, report.Verdict)),
            new("costs", "What to fix", "What it costs, and what a repair brings", "Every point that is proved lost has a place. Gain is what the total wins when this alone is repaired.", costs.Count, html => CostTable.Write(html, report, costs)),
            new("gaps", "Not measured", "What was not measured", "Nothing here counts as good or as bad. The command on the right turns it into a number.", gaps.Count, html => GapTable.Write(html, gaps)),
            new("tests", "Tests", "Tests and coverage", "By layer; a line that any test runs is covered, once. What a row does not know stands under 'Not measured'.", null, html => TestTable.Write(html, evidence)),
            .. report.Verdict.Scopes.IsEmpty && report.Verdict.Projects.Length < 2 ? Array.Empty<ReportSection>() : [new("parts", "Parts", "Scopes and projects", "By the same formulas as the whole. What is known of the whole only is not measured in a part.", report.Verdict.Scopes.Length + report.Verdict.Projects.Length, html => PartTable.Write(html, report.Verdict))],
            .. evidence.Reference is null ? Array.Empty<ReportSection>() : [new("trend", "Trend", "Against earlier runs", "What is worse than in the last passing run of the nearest ancestor, and the runs that were recorded.", null, html => RegressionTable.Write(html, report))],
            new("findings", "Findings", "Findings by rule", FindingText(open, evidence.Findings.Length - open), open, html => FindingList.Write(html, evidence)),
            .. silenced.All.IsEmpty ? Array.Empty<ReportSection>() : [new("silenced", "Silenced", "What is silenced, and why", SilencedWords.Of(silenced), silenced.All.Length, html => SilencedTable.Write(html, silenced))],
            new("metrics", "Metrics", "How the score is made", "Each metric, its weight, what was measured and the formula that turns it into points.", null, html => MetricTable.Write(html, report.Score)),
            new("projects", "Projects", "Projects", "Every project of the target, measured or not.", evidence.Projects.Length, html => ProjectTable.Write(html, evidence)),
            new("sources", "Evidence", "Where the evidence comes from", "A source that was read only in part counts as not measured, and says which part.", null, html => SourceTable.Write(html, evidence)),
            new("owasp", "OWASP", "OWASP Top 10", "Evidence for, never proof of: 'nothing found' means that what looked found nothing.", null, html => OwaspTable.Write(html, evidence)),
        ];
    }

    private static string FindingText(int open, int accepted) =>
        open + accepted == 0 ? "None."
        : accepted == 0 ? $"{Shown.Count(open)} open, worst first."
        : $"{Shown.Count(open)} open, worst first, and {Shown.Count(accepted)} accepted in the source (struck, with the reason).";
}
