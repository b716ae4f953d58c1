using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>The furniture that several sections share.</summary>
internal static class HtmlParts
{
    private const int ShortName = 48;

    extension(HtmlWriter html)
    {
        /// <summary>Writes a table with a head; a column whose name starts with <c>#</c> holds numbers.</summary>
        public void Table<T>(string caption, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T> row)
        {
            using (html.Element(HtmlTag.Div, HtmlAttribute.Class("scroll"), HtmlAttribute.Role("region"), HtmlAttribute.Label(caption), HtmlAttribute.TabIndex))
            using (html.Element(HtmlTag.Table))
            {
                using (html.Element(HtmlTag.THead))
                using (html.Element(HtmlTag.Tr))
                {
                    foreach (var column in columns)
                        html.Text(HtmlTag.Th, column.TrimStart('#'), HtmlAttribute.Scope("col"), HtmlAttribute.Class(column.StartsWith('#') ? "number" : "text"));
                }

                using (html.Element(HtmlTag.TBody))
                {
                    foreach (var one in rows)
                    {
                        using (html.Element(HtmlTag.Tr))
                            row(one);
                    }
                }
            }
        }

        /// <summary>Writes a cell of text.</summary>
        public void Cell(string text) => html.Text(HtmlTag.Td, text);

        /// <summary>Writes a cell with a number.</summary>
        public void NumberCell(string text) => html.Text(HtmlTag.Td, text, HtmlAttribute.Class("number"));

        /// <summary>Writes the cell that names its row; a short name is kept on one line.</summary>
        public void NameCell(string text)
        {
            using (html.Element(HtmlTag.Th, HtmlAttribute.Scope("row"), HtmlAttribute.Class(text.Length <= ShortName ? "keep" : "text")))
                html.Text(HtmlTag.Code, text);
        }

        /// <summary>Writes a cell with a place.</summary>
        public void PlaceCell(CodeLocation? location)
        {
            using (html.Element(HtmlTag.Td, HtmlAttribute.Class("place")))
            {
                if (location is not null)
                    html.Text(HtmlTag.Code, Places.Of(location));
            }
        }

        /// <summary>Writes a command to copy, or a change to make.</summary>
        public void Remedy(string? remedy)
        {
            if (string.IsNullOrEmpty(remedy))
                return;
            if (!Remedies.Parts(remedy).Any(Remedies.IsCommand))
            {
                html.Text(remedy);
                return;
            }

            foreach (var part in Remedies.Parts(remedy))
            {
                using (html.Element(HtmlTag.Div))
                {
                    if (Remedies.IsCommand(part))
                        html.Text(HtmlTag.Code, part, HtmlAttribute.Class("command"));
                    else
                        html.Text(part);
                }
            }
        }

        /// <summary>Writes a word on a coloured ground, with a mark for those who do not see the colour.</summary>
        public void Badge(string kind, string mark, string word)
        {
            using (html.Element(HtmlTag.Span, HtmlAttribute.Class("badge " + kind)))
            {
                html.Text(HtmlTag.Span, mark, HtmlAttribute.Hidden);
                html.Text(word);
            }
        }

        /// <summary>Writes the badge of an outcome.</summary>
        public void Badge(Outcome outcome) => html.Badge(ReportNames.Of(outcome), Mark(outcome), ReportNames.Of(outcome));

        /// <summary>Writes the badge of a state.</summary>
        public void Badge(MeasurementState state) =>
            html.Badge(state == MeasurementState.Measured ? "measured" : state == MeasurementState.NotMeasured ? "gap" : "none", state == MeasurementState.Measured ? "✓" : state == MeasurementState.NotMeasured ? "?" : "–", ReportNames.Of(state));

        /// <summary>Writes the badge of a severity.</summary>
        public void Badge(Severity severity) => html.Badge(ReportNames.Of(severity), severity >= Severity.High ? "▲" : severity == Severity.Medium ? "■" : "▽", ReportNames.Of(severity));

        /// <summary>Writes how many more there are elsewhere.</summary>
        public void More(int count, string what)
        {
            if (count > 0)
                html.Text(HtmlTag.P, $"{Shown.Count(count)} more {what} in quality-report.json.", HtmlAttribute.Class("more"));
        }

        /// <summary>Writes that a list is empty.</summary>
        public void Nothing(string text) => html.Text(HtmlTag.P, text, HtmlAttribute.Class("empty"));
    }

    /// <summary>The mark of an outcome.</summary>
    public static string Mark(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "✓",
        Outcome.Unknown => "?",
        _ => "✕",
    };

    /// <summary>The mark of a verdict.</summary>
    public static string Mark(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Allow => "✓",
        VerdictOutcome.Unknown => "?",
        VerdictOutcome.Refuse => "✕",
        _ => "!",
    };
}
