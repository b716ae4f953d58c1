using System.Text;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Silenced;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Parts;
using LLMChat.Quality.Core.Reporting.Text;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Reporting.Markdown;

/// <summary>Renders <c>summary.md</c>, made for a job's step summary.</summary>
/// <remarks>Every list has a limit and every cell too, so it stays far below the 1,024 KB at which GitHub drops a whole summary.</remarks>
internal static class MarkdownSummary
{
    private const int Findings = 10;
    private const int Costs = 10;
    private const int Gaps = 30;
    private const int Checks = 100;
    private const int Reasons = 20;
    private const int Parts = 5;

    /// <summary>Renders the file.</summary>
    public static byte[] Render(QualityReport report)
    {
        var text = new StringBuilder();
        Verdict(text, report);
        Dimensions(text, report.Score);
        ChecksTable(text, report.Verdict);
        PartsTable(text, "Scopes", "Scope", report.Verdict.Scopes);
        if (report.Verdict.Projects.Length > 1)
            PartsTable(text, "Projects one by one (shown only)", "Project", report.Verdict.Projects);
        CostsTable(text, report.Score);
        TestsTable(text, report.Evidence.Tests);
        RolesTable(text, report.Evidence.Roles);
        if (report.Evidence.Patch is { } patch)
            text.Append("New lines since ").Append(MarkdownText.Code(patch.Reference, 100)).Append(": ").Append(MarkdownText.Of(CoverageWords.Of(patch))).Append("\n\n");
        RegressionsTable(text, report);
        if (report.Evidence.Baseline is { Accepted: > 0 } baseline)
            text.Append("The baseline accepts ").Append(Shown.Count(baseline.Accepted)).Append(" findings for now; they cost points and block nothing.\n\n");
        SilencedTable(text, SilencedPlaces.Of(report.Evidence));
        FindingsTable(text, report.Evidence);
        GapsTable(text, Gap.Of(report));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Verdict(StringBuilder text, QualityReport report)
    {
        var words = VerdictWords.Of(report.Verdict.Outcome);
        var run = report.Evidence.Run;
        text.Append("# ").Append(Mark(report.Verdict.Outcome)).Append(' ').Append(words.Title).Append(" for ").Append(MarkdownText.Of(report.Verdict.Environment)).Append("\n\n");
        text.Append(words.Meaning).Append(" Score **").Append(Shown.Points(report.Score.Total)).Append("** of 100");
        text.Append(words.Exit.MessageId is { } id ? $" ({id}).\n\n" : ".\n\n");
        foreach (var reason in report.Verdict.InvalidReasons.Take(Reasons))
            text.Append("- ").Append(MarkdownText.Of(reason)).Append('\n');
        if (!report.Verdict.InvalidReasons.IsEmpty)
            text.Append('\n');
        text.Append(MarkdownText.Code(run.Target)).Append(", ").Append(MarkdownText.Of(run.Configuration));
        if (run.Commit is { } commit)
            text.Append(", commit ").Append(MarkdownText.Code(commit, 12)).Append(run.IsDirty == true ? " with changes" : "");
        if (run.Branch is { } branch)
            text.Append(" on ").Append(MarkdownText.Code(branch, 100));
        text.Append(", LLMChat.Quality ").Append(MarkdownText.Of(run.ToolVersion)).Append(".\n\n");
    }

    private static void RegressionsTable(StringBuilder text, QualityReport report)
    {
        if (report.Verdict.Regressions.IsEmpty || RegressionWords.Of(report.Evidence.Reference!) is not { } run)
            return;
        Header(text, "Against the reference run", "Outcome", "What", "Change", "Limit");
        foreach (var regression in report.Verdict.Regressions)
            Row(text, Mark(regression.Outcome) + " " + ReportNames.Of(regression.Outcome), regression.Title, RegressionWords.Change(regression), "at most " + Shown.Limit(regression.Limit));
        text.Append("\nMeasured against ").Append(MarkdownText.Of(run)).Append('.').Append(RegressionWords.Weight(report)).Append("\n\n");
    }

    private static void Dimensions(StringBuilder text, ScoreCard score)
    {
        Header(text, "Score", "Dimension", "Weight", "Score", "Lost", "Not measured");
        foreach (var dimension in score.Dimensions)
            Row(text, ReportNames.TitleOf(dimension.Dimension), Shown.Limit(dimension.Weight), Shown.Score(dimension.Score), Points(Lost(dimension)), Points(Open(dimension)));
        Row(text, "**Total**", "100", "**" + Shown.Points(score.Total) + "**", Points(score.Dimensions.Sum(Lost)), Points(score.Dimensions.Sum(Open)));
        text.Append("\nLost and not measured are points of the total.\n\n");
    }

    private static void ChecksTable(StringBuilder text, Verdict verdict)
    {
        Header(text, "Checks", "Outcome", "Check", "Value", "Limit", "What to do");
        foreach (var check in verdict.Checks.OrderByDescending(check => check.Outcome).Take(Checks))
        {
            Row(
                text,
                Mark(check.Outcome) + " " + ReportNames.Of(check.Outcome),
                MarkdownText.Code(check.Name),
                CheckWords.Value(check),
                CheckWords.Limit(check),
                (MarkdownText.Of(CheckWords.Reason(check) ?? "") + " " + Remedy(CheckWords.Remedy(check))).Trim());
        }

        More(text, verdict.Checks.Length - Checks, "checks");
    }

    private static void PartsTable(StringBuilder text, string title, string what, IReadOnlyCollection<PartVerdict> parts)
    {
        if (parts.Count == 0)
            return;
        Header(text, title, "Outcome", what, "Owners", "Score", "Coverage", "What it lacks");
        foreach (var part in parts.OrderByDescending(part => part.Outcome).ThenBy(part => part.Card.Total.Low).Take(Parts * 4))
            Row(text, part.Outcome is { } outcome ? Mark(outcome) + " " + ReportNames.Of(outcome) : "–", MarkdownText.Code(part.Name), string.Join(", ", part.Owners.Take(Parts).Select(owner => MarkdownText.Of(owner))), Shown.Points(part.Card.Total), PartWords.Coverage(part), MarkdownText.Of(PartWords.Lacks(part)));
        More(text, parts.Count - (Parts * 4), "of them");
    }

    private static void CostsTable(StringBuilder text, ScoreCard score)
    {
        var costs = Cost.Of(score);
        if (costs.Count == 0)
            return;
        Header(text, "What a repair brings", "Gain", "Rule", "Place", "Why it costs");
        foreach (var cost in costs.Take(Costs))
            Row(text, Shown.Gain(cost.Deduction.Gain), MarkdownText.Code(cost.Deduction.RuleId), Place(cost.Deduction.Location), MarkdownText.Of(cost.Deduction.Explanation));
        More(text, costs.Count - Costs, "losses");
    }

    private static void TestsTable(StringBuilder text, TestEvidence tests)
    {
        var rows = LayerRow.Of(tests);
        if (rows.Count == 0)
            return;
        Header(text, "Tests and coverage", "Layer", "Passed", "Failed", "Skipped", "Lines", "Branches", "Methods");
        foreach (var row in rows)
            Row(text, ReportNames.Of(row.Layer), Known(row.Results?.Passed), Known(row.Results?.Failed), Known(row.Results?.Skipped), Shown.Percent(row.Coverage?.Lines), Shown.Percent(row.Coverage?.Branches), Shown.Percent(row.Coverage?.Methods) + (row.IsWhole ? "" : " (not all measured)"));
        text.Append('\n');
    }

    private static void RolesTable(StringBuilder text, IEnumerable<RoleCoverage> all)
    {
        var roles = all.Where(role => role.Places.Total > 0 && role.Coverage.State == MeasurementState.Measured).ToArray();
        if (roles.Length == 0)
            return;
        Header(text, "What integration tests run", "Code", "Run", "Not run");
        foreach (var role in roles)
            Row(text, MarkdownText.Of(role.Title), CoverageWords.Of(role), MarkdownText.Of(CoverageWords.Uncovered(role)));
        text.Append('\n');
    }

    private static string Known(int? count) => count is { } known ? Shown.Count(known) : "–";

    private static void FindingsTable(StringBuilder text, QualityEvidence evidence)
    {
        var open = evidence.Findings.Where(finding => !finding.IsAccepted).ToList();
        if (open.Count == 0)
            return;
        Header(text, "Worst findings", "Severity", "Rule", "Place", "Message");
        foreach (var finding in WorstFirst.Order(open, evidence.Rules).Take(Findings))
            Row(text, ReportNames.Of(finding.Severity), MarkdownText.Code(finding.RuleId), Place(finding.Location), MarkdownText.Of(finding.Message));
        More(text, open.Count - Findings, "findings");
    }

    private static void SilencedTable(StringBuilder text, SilencedPlaces places)
    {
        if (places.All.IsEmpty)
            return;
        text.Append("Silenced: ").Append(MarkdownText.Of(SilencedWords.Of(places))).Append("\n\n");
        var without = places.All.Where(place => !place.IsJustified).ToArray();
        if (without.Length == 0)
            return;
        Header(text, "Silenced without a reason", "Rule", "Place", "Silenced by");
        foreach (var place in without.Take(Findings))
            Row(text, MarkdownText.Code(place.What), place.Location is null ? MarkdownText.Code(place.Project ?? "") : Place(place.Location), MarkdownText.Of(place.Kind));
        More(text, without.Length - Findings, "places");
    }

    private static void GapsTable(StringBuilder text, IReadOnlyList<Gap> gaps)
    {
        if (gaps.Count == 0)
            return;
        Header(text, "Not measured", "What", "Points", "Why", "What would measure it");
        foreach (var gap in gaps.Take(Gaps))
            Row(text, MarkdownText.Of(string.Join(", ", gap.Titles)), Points(gap.Points), MarkdownText.Of(gap.Reason), Remedy(gap.Remedy));
        More(text, gaps.Count - Gaps, "gaps");
    }

    private static void Header(StringBuilder text, string title, params ReadOnlySpan<string> columns)
    {
        text.Append("## ").Append(title).Append("\n\n");
        Row(text, columns);
        foreach (var _ in columns)
            text.Append("| --- ");
        text.Append("|\n");
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            text.Append("| ").Append(cell).Append(' ');
        text.Append("|\n");
    }

    private static void More(StringBuilder text, int count, string what)
    {
        text.Append('\n');
        if (count > 0)
            text.Append(Shown.Count(count)).Append(" more ").Append(what).Append(" in quality-report.json.\n\n");
    }

    private static string Place(CodeLocation? location) =>
        location is null ? "" : MarkdownText.Code(Places.Of(location));

    private static string Remedy(string? remedy)
    {
        if (remedy is null)
            return "";
        var parts = Remedies.Parts(remedy);
        return parts.Any(Remedies.IsCommand)
            ? string.Join(Remedies.Separator, parts.Take(Parts).Select(part => Remedies.IsCommand(part) ? MarkdownText.Code(part) : MarkdownText.Of(part)))
            : MarkdownText.Of(remedy);
    }

    private static string Points(decimal points) => points == 0 ? "" : Shown.Share(points);

    private static decimal Lost(DimensionScore dimension) => dimension.Metrics.Sum(metric => metric.Deductions.Sum(deduction => deduction.TotalPoints));

    private static decimal Open(DimensionScore dimension) => dimension.Metrics.Sum(metric => metric.UnmeasuredPoints);

    private static string Mark(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Allow => "✅",
        VerdictOutcome.Unknown => "❔",
        _ => "❌",
    };

    private static string Mark(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "✅",
        Outcome.Unknown => "❔",
        _ => "❌",
    };
}
