using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Reporting.Json;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>The top of the page: what the gate says, of what, and how many points.</summary>
internal static class VerdictHeader
{
    private const int Reasons = 20;

    public static void Write(HtmlWriter html, QualityReport report)
    {
        var words = VerdictWords.Of(report.Verdict.Outcome);
        using (html.Element(HtmlTag.Header, HtmlAttribute.Class(words.Exit.Name)))
        using (html.Element(HtmlTag.Div, HtmlAttribute.Class("wrap")))
        {
            using (html.Element(HtmlTag.Div, HtmlAttribute.Class("verdict")))
            {
                Words(html, report, words);
                Total(html, report.Score.Total);
            }

            Facts(html, report);
        }
    }

    private static void Words(HtmlWriter html, QualityReport report, VerdictWords words)
    {
        using (html.Element(HtmlTag.Div))
        {
            html.Text(HtmlTag.P, report.Evidence.Run.Target, HtmlAttribute.Class("soft"));
            using (html.Element(HtmlTag.H1))
            {
                html.Text(HtmlTag.Span, HtmlParts.Mark(report.Verdict.Outcome), HtmlAttribute.Class("sign"), HtmlAttribute.Hidden);
                html.Text($"{words.Title} for {report.Verdict.Environment}");
            }

            html.Text(HtmlTag.P, words.Meaning + Tally(report));
            InvalidReasons(html, report);
        }
    }

    private static string Tally(QualityReport report)
    {
        var failed = report.Verdict.Checks.Count(check => check.Outcome == Outcome.Fail);
        var unknown = report.Verdict.Checks.Count(check => check.Outcome == Outcome.Unknown);
        return failed + unknown == 0 ? $" All {Shown.Count(report.Verdict.Checks.Length)} checks pass." : $" {Shown.Count(report.Verdict.Checks.Length - failed - unknown)} of {Shown.Count(report.Verdict.Checks.Length)} checks pass, {Shown.Count(failed)} fail, {Shown.Count(unknown)} are unknown.";
    }

    private static void InvalidReasons(HtmlWriter html, QualityReport report)
    {
        if (report.Verdict.InvalidReasons.IsEmpty)
            return;
        using (html.Element(HtmlTag.Ul, HtmlAttribute.Class("reasons")))
        {
            foreach (var reason in report.Verdict.InvalidReasons.Take(Reasons))
                html.Text(HtmlTag.Li, reason);
        }
    }

    private static void Total(HtmlWriter html, Interval total)
    {
        using (html.Element(HtmlTag.Div, HtmlAttribute.Class("total")))
        {
            using (html.Element(HtmlTag.Div, HtmlAttribute.Class("points")))
            {
                var (low, high) = (Shown.Points(total.Low), Shown.Points(total.High ?? 100));
                html.Text(low);
                if (low != high)
                {
                    html.Text(HtmlTag.Span, "to", HtmlAttribute.Class("to"));
                    html.Text(high);
                }
            }

            html.Text(HtmlTag.Div, "of 100 points", HtmlAttribute.Class("soft small"));
        }
    }

    private static void Facts(HtmlWriter html, QualityReport report)
    {
        var run = report.Evidence.Run;
        using (html.Element(HtmlTag.Dl, HtmlAttribute.Class("facts")))
        {
            Fact(html, "Commit", run.Commit is { } commit ? commit[..Math.Min(12, commit.Length)] + (run.IsDirty == true ? " with uncommitted changes" : "") : "not known");
            Fact(html, "Branch", run.Branch ?? "not known");
            Fact(html, "Configuration", run.Configuration);
            Fact(html, "Evidence of", JsonWords.Instant(run.Timestamp));
            Fact(html, "Code", Code(report.Evidence));
            Fact(html, "Policy", $"{report.Configuration.Source ?? "defaults"} ({report.Configuration.Digest[..Math.Min(12, report.Configuration.Digest.Length)]})");
        }
    }

    private static string Code(QualityEvidence evidence)
    {
        var counted = evidence.Projects.Count(project => project.Facts is not null);
        return counted == 0
            ? $"{Shown.Count(evidence.Projects.Length)} projects, lines not measured"
            : $"{Shown.Count(evidence.Lines)} lines and {Shown.Count(evidence.Methods)} methods in {Shown.Count(counted)} of {Shown.Count(evidence.Projects.Length)} projects";
    }

    private static void Fact(HtmlWriter html, string name, string value)
    {
        using (html.Element(HtmlTag.Div))
        {
            html.Text(HtmlTag.Dt, name);
            html.Text(HtmlTag.Dd, value);
        }
    }
}
