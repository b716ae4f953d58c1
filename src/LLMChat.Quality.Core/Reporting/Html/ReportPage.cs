namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>Renders <c>index.html</c>: one page that needs no network and no script.</summary>
internal static class ReportPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <summary>Renders the file.</summary>
    public static byte[] Render(QualityReport report)
    {
        var html = new HtmlWriter();
        var sections = ReportSections.Of(report);
        using (html.Element(HtmlTag.Html, HtmlAttribute.Lang("en")))
        {
            Head(html, report);
            using (html.Element(HtmlTag.Body))
            {
                VerdictHeader.Write(html, report);
                Contents(html, sections);
                using (html.Element(HtmlTag.Main, HtmlAttribute.Class("wrap")))
                {
                    foreach (var section in sections)
                        section.WriteTo(html);
                }

                Foot(html, report);
            }
        }

        return html.ToBytes();
    }

    private static void Head(HtmlWriter html, QualityReport report)
    {
        using (html.Element(HtmlTag.Head))
        {
            html.Empty(HtmlTag.Meta, HtmlAttribute.Charset("utf-8"));
            html.Empty(HtmlTag.Meta, HtmlAttribute.HttpEquiv("Content-Security-Policy"), HtmlAttribute.Content(Policy));
            html.Empty(HtmlTag.Meta, HtmlAttribute.MetaName("viewport"), HtmlAttribute.Content("width=device-width, initial-scale=1"));
            html.Empty(HtmlTag.Meta, HtmlAttribute.MetaName("referrer"), HtmlAttribute.Content("no-referrer"));
            html.Text(HtmlTag.Title, $"{VerdictWords.Of(report.Verdict.Outcome).Title} for {report.Verdict.Environment}: {report.Evidence.Run.Target}");
            html.Style();
        }
    }

    private static void Contents(HtmlWriter html, IReadOnlyList<ReportSection> sections)
    {
        using (html.Element(HtmlTag.Nav, HtmlAttribute.Label("Sections")))
        using (html.Element(HtmlTag.Ul, HtmlAttribute.Class("wrap")))
        {
            foreach (var section in sections)
            {
                using (html.Element(HtmlTag.Li))
                using (html.Element(HtmlTag.A, HtmlAttribute.ToPlace(section.Id)))
                {
                    html.Text(section.ShortTitle);
                    if (section.Count is { } count)
                        html.Text(HtmlTag.Span, Shown.Count(count), HtmlAttribute.Class("count"));
                }
            }
        }
    }

    private static void Foot(HtmlWriter html, QualityReport report)
    {
        using (html.Element(HtmlTag.Footer))
        {
            html.Text(HtmlTag.Div, $"Made by LLMChat.Quality {report.Evidence.Run.ToolVersion}. The same evidence gives the same bytes. Everything on this page, and what did not fit on it, is in quality-report.json.", HtmlAttribute.Class("wrap"));
        }
    }
}
