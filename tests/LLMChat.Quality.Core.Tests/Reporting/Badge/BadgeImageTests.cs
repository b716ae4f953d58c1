using System.Text;
using System.Xml.Linq;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Badge;

namespace LLMChat.Quality.Core.Tests.Reporting.Badge;

public sealed class BadgeImageTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Elements = ["clipPath", "g", "rect", "svg", "text", "title"];
    private static readonly string[] Attributes = ["aria-hidden", "aria-labelledby", "clip-path", "fill", "font-family", "font-size", "height", "id", "lengthAdjust", "role", "rx", "textLength", "viewBox", "width", "x", "xmlns", "y"];

    public static TheoryData<string, string> Outcomes { get; } = new()
    {
        { nameof(SampleReports.Good), "allowed" },
        { nameof(SampleReports.Unknown), "unknown" },
        { nameof(SampleReports.Bad), "refused" },
        { nameof(SampleReports.Invalid), "invalid" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void The_outcome_is_a_word_and_a_colour_of_its_own(string name, string word)
    {
        var badge = Parse(Report(name));

        Assert.EndsWith(word, badge.Descendants(Svg + "text").Last().Value, StringComparison.Ordinal);
        Assert.Equal(Outcomes.Count, ((IEnumerable<object[]>)Outcomes).Select(row => Colour(Report((string)row[0]))).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_score_that_is_not_known_exactly_is_an_interval() =>
        Assert.Matches("^[0-9.]+ to [0-9.]+ unknown$", Parse(SampleReports.Unknown).Descendants(Svg + "text").Last().Value);

    [Fact]
    public void Its_title_says_all_of_it()
    {
        var badge = Parse(SampleReports.Bad);

        Assert.Matches("^LLMChat.Quality: Refused for staging, score [0-9.]+ of 100$", badge.Element(Svg + "title")!.Value);
        Assert.Equal(badge.Attribute("aria-labelledby")!.Value, badge.Element(Svg + "title")!.Attribute("id")!.Value);
    }

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void Fault_074_Foreign_text_stays_text(string text)
    {
        var badge = Parse(SampleReports.Saying(text));

        Assert.All(badge.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Elements));
        Assert.All(badge.DescendantsAndSelf().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
        Assert.All(badge.DescendantNodes(), node => Assert.True(node is XElement or XText));
    }

    [Fact]
    public void It_loads_nothing() =>
        Assert.Equal(["http://www.w3.org/2000/svg"], Encoding.UTF8.GetString(BadgeImage.Render(SampleReports.Rich)).Split('"').Where(part => part.Contains("//", StringComparison.Ordinal)));

    private static string Colour(QualityReport report) => Parse(report).Descendants(Svg + "rect").Last().Attribute("fill")!.Value;

    private static XElement Parse(QualityReport report) => XElement.Parse(Encoding.UTF8.GetString(BadgeImage.Render(report)));

    private static QualityReport Report(string name) => name switch
    {
        nameof(SampleReports.Good) => SampleReports.Good,
        nameof(SampleReports.Unknown) => SampleReports.Unknown,
        nameof(SampleReports.Bad) => SampleReports.Bad,
        _ => SampleReports.Invalid,
    };
}
