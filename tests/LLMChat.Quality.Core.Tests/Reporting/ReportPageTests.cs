using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Html;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed partial class ReportPageTests
{
    private static readonly HashSet<string> Known = [.. typeof(HtmlTag).GetProperties().Where(property => property.PropertyType == typeof(HtmlTag)).Select(property => ((HtmlTag)property.GetValue(null)!).Name), "style", "!DOCTYPE"];

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void Fault_074_Hostile_text_adds_no_element_and_no_attribute(string text)
    {
        var page = Page(SampleReports.Saying(text));

        Assert.Equal(Shape(Page(SampleReports.Saying("harmless"))), Shape(page));
        Assert.All(Tags().Matches(WithoutStyle(page)).Select(tag => tag.Groups["name"].Value), name => Assert.Contains(name, Known));
    }

    [Fact]
    public void The_page_forbids_everything_but_its_own_style() =>
        Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:\">", Page(SampleReports.Rich), StringComparison.Ordinal);

    [Fact]
    public void The_page_links_to_its_own_places_and_to_http_only()
    {
        var page = Page(SampleReports.Rich);
        var ids = Ids().Matches(page).Select(id => id.Groups[1].Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Links().Matches(page).Select(link => link.Groups[1].Value), link => Assert.True(link.StartsWith("https://", StringComparison.Ordinal) || ids.Contains(link[1..]), link));
        Assert.DoesNotContain("url(http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_not_http_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => HtmlAttribute.ToPage(new Uri("javascript:alert(1)")));

    [Fact]
    public void Every_element_is_closed_in_order()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(WithoutStyle(Page(SampleReports.Rich))))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Success)
                Assert.Equal(open.Pop(), name);
            else if (name is not ("meta" or "!DOCTYPE"))
                open.Push(name);
        }

        Assert.Empty(open);
    }

    [Fact]
    public void A_large_report_gives_a_small_page_that_says_what_is_missing()
    {
        var page = ReportPage.Render(SampleReports.Huge(30_000));

        Assert.InRange(page.Length, 1, 2_000_000);
        Assert.Contains("more findings in quality-report.json", Encoding.UTF8.GetString(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Very_long_texts_give_a_small_page() =>
        Assert.InRange(ReportPage.Render(SampleReports.Saying(new string('x', 500_000))).Length, 1, 2_000_000);

    [Fact]
    public void An_interval_is_drawn_as_three_parts_that_fill_the_bar()
    {
        var bar = Svgs().Matches(Page(SampleReports.Rich)).Select(svg => svg.Value).Single(svg => svg.Contains("aria-label=\"Security:", StringComparison.Ordinal));
        var parts = Rects().Matches(bar).ToDictionary(rect => rect.Groups["style"].Value, rect => (From: Number(rect, "x"), Wide: Number(rect, "width")));

        Assert.Equal(0, parts["sure"].From);
        Assert.Equal(parts["sure"].Wide, parts["maybe"].From);
        Assert.Equal(parts["maybe"], parts["hatch"]);
        Assert.Equal(parts["maybe"].From + parts["maybe"].Wide, parts["lost"].From, 2);
        Assert.Equal(100, parts["lost"].From + parts["lost"].Wide, 2);
    }

    [Fact]
    public void Every_check_gap_project_and_source_is_on_the_page()
    {
        var page = Page(SampleReports.Rich);
        var report = SampleReports.Rich;

        Assert.All(report.Verdict.Checks, check => Assert.Contains(check.Name, page, StringComparison.Ordinal));
        Assert.All(report.Evidence.Projects, project => Assert.Contains(project.Path, page, StringComparison.Ordinal));
        Assert.All(report.Evidence.Sources, source => Assert.Contains(source.Title, page, StringComparison.Ordinal));
        Assert.All(Gap.Of(report), gap => Assert.Contains(gap.Reason, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ink", "card")]
    [InlineData("soft", "card")]
    [InlineData("soft", "code")]
    [InlineData("link", "card")]
    [InlineData("good", "good-back")]
    [InlineData("bad", "bad-back")]
    [InlineData("bad", "card")]
    [InlineData("open", "open-back")]
    public void Text_can_be_read_on_its_ground_in_light_and_dark(string text, string ground)
    {
        foreach (var scheme in ReportStyle.Sheet.Split("@media (prefers-color-scheme: dark)"))
            Assert.InRange(Contrast(Colour(scheme, text), Colour(scheme, ground)), 4.5, 21);
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Colour(string scheme, string name)
    {
        var hex = Regex.Match(scheme, $@"--{name}: #([0-9a-f]{{6}})").Groups[1].Value;
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    private static decimal Number(Match rect, string group) => decimal.Parse(rect.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Page(QualityReport report) => Encoding.UTF8.GetString(ReportPage.Render(report));

    /// <summary>The elements with the names of their attributes; no text.</summary>
    private static string Shape(string page) => string.Join('\n', Tags().Matches(WithoutStyle(page)).Select(tag => tag.Groups["name"].Value + Values().Replace(tag.Groups["rest"].Value, "")));

    private static string WithoutStyle(string page) => page.Replace(ReportStyle.Sheet, "", StringComparison.Ordinal);

    [GeneratedRegex("<(?<end>/)?(?<name>[!A-Za-z][A-Za-z0-9]*)(?<rest>[^>]*)>")]
    private static partial Regex Tags();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex Values();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<svg role.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svgs();

    [GeneratedRegex("<rect class=\"(?<style>sure|maybe|hatch|lost)\" x=\"(?<x>[0-9.]+)%\" width=\"(?<width>[0-9.]+)%\"")]
    private static partial Regex Rects();
}
