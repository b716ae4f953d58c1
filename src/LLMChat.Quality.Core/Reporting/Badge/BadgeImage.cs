using System.Globalization;
using System.Text;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.Badge;

/// <summary>Renders <c>badge.svg</c>: the score and the outcome, in a colour and in a word.</summary>
/// <remarks>It loads nothing and runs nothing. Text is stretched to the width that was reckoned for it, so that no font makes it run out of its box.</remarks>
internal static class BadgeImage
{
    private const int Height = 20;
    private const int Padding = 6;
    private const decimal DigitWidth = 7;
    private const decimal LetterWidth = 6.6m;
    private const decimal NarrowWidth = 3.9m;
    private const int LongestEnvironment = 40;
    private const string Label = "quality";
    private const string LabelColour = "#464d59";

    /// <summary>Renders the file.</summary>
    public static byte[] Render(QualityReport report)
    {
        var words = VerdictWords.Of(report.Verdict.Outcome);
        var value = $"{Shown.Points(report.Score.Total)} {words.Title.ToLowerInvariant()}";
        var title = Encoded($"LLMChat.Quality: {words.Title} for {VisibleText.Of(report.Verdict.Environment, LongestEnvironment)}, score {Shown.Points(report.Score.Total)} of 100");
        var (left, right) = (Width(Label), Width(value));
        var (leftBox, rightBox) = (left + (2 * Padding), right + (2 * Padding));
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{leftBox + rightBox}\" height=\"{Height}\" viewBox=\"0 0 {leftBox + rightBox} {Height}\" role=\"img\" aria-labelledby=\"title\">\n")
            .Append("<title id=\"title\">").Append(title).Append("</title>\n")
            .Append("<clipPath id=\"corners\">").Append(Box(0, leftBox + rightBox, "#fff", " rx=\"3\"")).Append("</clipPath>\n")
            .Append("<g clip-path=\"url(#corners)\">").Append(Box(0, leftBox, LabelColour)).Append(Box(leftBox, rightBox, Colour(report.Verdict.Outcome))).Append("</g>\n")
            .Append("<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,Geneva,sans-serif\" font-size=\"11\" aria-hidden=\"true\">\n")
            .Append(Line(Padding, left, Label))
            .Append(Line(leftBox + Padding, right, value))
            .Append("</g>\n</svg>\n");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    private static string Box(int x, int width, string colour, string more = "") =>
        string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" width=\"{width}\" height=\"{Height}\" fill=\"{colour}\"{more}/>");

    private static string Line(int x, int width, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"14\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\">{Encoded(text)}</text>\n");

    private static int Width(string text) => (int)decimal.Ceiling(text.Sum(character => character switch
    {
        >= '0' and <= '9' => DigitWidth,
        '.' or ' ' or 'i' or 'l' or 't' => NarrowWidth,
        _ => LetterWidth,
    }));

    private static string Encoded(string text)
    {
        var encoded = new StringBuilder();
        HtmlText.Append(encoded, text);
        return encoded.ToString();
    }

    /// <summary>White on each has a contrast of at least 4.5 to 1.</summary>
    private static string Colour(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Allow => "#17703a",
        VerdictOutcome.Unknown => "#7a5200",
        VerdictOutcome.Refuse => "#b3261e",
        _ => "#6b1f7c",
    };
}
