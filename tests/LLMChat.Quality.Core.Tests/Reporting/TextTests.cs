using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed partial class TextTests
{
    [Theory]
    [InlineData("plain text, 100 %", "plain text, 100 %")]
    [InlineData("\u001b[31m", "\\u001B[31m")]
    [InlineData("a\u0007\u0000b", "a\\u0007\\u0000b")]
    [InlineData("a\r\nb\t\tc", "a b c")]
    [InlineData("\u202Eabc", "\\u202Eabc")]
    [InlineData("\u009b31m", "\\u009B31m")]
    [InlineData("a\u2028b", "a\\u2028b")]
    [InlineData("质量 👍", "质量 👍")]
    [InlineData("::error::x", ":\\u003Aerror:\\u003Ax")]
    [InlineData("##[error]x", "#\\u0023[error]x")]
    [InlineData("##vso[x]", "#\\u0023vso[x]")]
    [InlineData("#####[x]", "#\\u0023#\\u0023#[x]")]
    public void Fault_076_A_terminal_shows_what_it_must_not_do(string text, string shown) =>
        Assert.Equal(shown, TerminalText.Of(text));

    [Fact]
    public void Fault_076_No_text_gives_a_terminal_anything_but_visible_characters_on_one_line() =>
        Gen.String.Sample(text =>
        {
            var shown = TerminalText.Of(text);
            return !shown.Contains("::", StringComparison.Ordinal) && !shown.Contains("##", StringComparison.Ordinal)
                && shown.All(character => !char.IsControl(character)) && IsWellFormed(shown);
        });

    [Fact]
    public void Half_a_character_is_shown_as_its_number() =>
        Assert.Equal("\\uD800x\\uDC00", VisibleText.Of("\ud800x\udc00"));

    [Fact]
    public void A_text_is_cut_at_its_limit_and_never_inside_a_character() =>
        Gen.Select(Gen.String, Gen.Int[1, 40]).Sample((text, limit) =>
        {
            var shown = VisibleText.Of(text + "👍👍👍", limit);
            return shown.Length <= limit && IsWellFormed(shown);
        });

    [Fact]
    public void Fault_074_Encoded_text_holds_no_character_that_HTML_reads() =>
        Gen.String.Sample(text =>
        {
            var html = new StringBuilder();
            HtmlText.Append(html, text);
            return html.ToString().All(character => character is not ('<' or '>' or '"' or '\'' or '`'));
        });

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<img src=x>", "&#60;img src=x&#62;")]
    [InlineData("@team", "\\@<!-- -->team")]
    [InlineData("#123", "\\#<!-- -->123")]
    [InlineData("![x](y)", "\\!\\[x\\]\\(y\\)")]
    [InlineData("http://x", "http:<!-- -->//x")]
    [InlineData("www.x", "www<!-- -->.x")]
    [InlineData("a\nb", "a b")]
    public void Fault_075_Markdown_shows_the_text_and_does_nothing(string text, string cell) =>
        Assert.Equal(cell, MarkdownText.Of(text));

    [Theory]
    [InlineData("dotnet test", "`dotnet test`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a", "`` `a ``")]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("", "")]
    public void Fault_075_Code_cannot_end_its_own_fence(string text, string cell) =>
        Assert.Equal(cell, MarkdownText.Code(text));

    [Fact]
    public void Fault_075_No_text_opens_a_cell_a_tag_a_mention_or_a_link() =>
        Gen.String[Gen.Char["|<>@#[]()!`\\a:/\n "], 0, 30].Sample(text => !Active().IsMatch(Entities().Replace(MarkdownText.Of(text).Replace("<!-- -->", "\u0001", StringComparison.Ordinal), "")));

    /// <summary>A bar, bracket or tick without a backslash, a tag, or a mention or reference that something follows.</summary>
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*[|\[\]`!]|[<>]|[@#][^\u0001]|://")]
    private static partial Regex Active();

    [GeneratedRegex("&#[0-9]+;")]
    private static partial Regex Entities();

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                index++;
            else if (char.IsSurrogate(text[index]))
                return false;
        }

        return true;
    }
}
