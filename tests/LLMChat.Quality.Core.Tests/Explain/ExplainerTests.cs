using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;
using LLMChat.Quality.Core.Explain;

namespace LLMChat.Quality.Core.Tests.Explain;

public sealed class ExplainerTests
{
    private static readonly Explainer Explainer = new(Snapshot.PathOf("sdk/docs/rules"));

    public static TheoryData<string> Ids => [.. Directory.EnumerateFiles(Snapshot.PathOf("sdk/docs/rules"), "LQ*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Concat(Messages.All.Select(message => message.Id)).Concat(SdkRuleTable.ById.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_lines_that_fit_a_terminal_and_show_no_markup(string id)
    {
        var explanation = Explainer.Explain(id);

        Assert.Null(explanation.Error);
        Assert.StartsWith(id + ": ", explanation.Lines[0], StringComparison.Ordinal);
        Assert.Equal(new string('=', explanation.Lines[0].Length), explanation.Lines[1]);
        Assert.All(explanation.Lines.Skip(2).Where(line => !line.StartsWith("    ", StringComparison.Ordinal)), line =>
        {
            Assert.DoesNotContain("**", System.Text.RegularExpressions.Regex.Replace(line, "`[^`]*`", ""), StringComparison.Ordinal);
            Assert.DoesNotContain("](", line, StringComparison.Ordinal);
            Assert.DoesNotContain("&lt;", line, StringComparison.Ordinal);
            Assert.InRange(line.Length, 0, 120);
        });
    }

    [Fact]
    public void A_rule_of_ours_shows_what_the_index_knows_under_its_title()
    {
        var lines = Explainer.Explain("lq1001 ").Lines;

        Assert.Contains(lines.Take(10), line => line.Contains("severity", StringComparison.Ordinal) && line.Contains("high", StringComparison.Ordinal));
        Assert.Contains(lines.Take(10), line => line.Contains("CWE-248", StringComparison.Ordinal));
        Assert.Contains("    public async void Save(Order order) => await store.Write(order);", lines);
    }

    [Theory]
    [InlineData("CA2013", "critical_bugs")]
    [InlineData("ca1000", "counts nowhere")]
    [InlineData("ma0003", "counts nowhere")]
    [InlineData("CS0246", "type_errors")]
    [InlineData("LQ9018", "What to do: ")]
    public void A_rule_of_others_says_what_we_make_of_it(string id, string expected) =>
        Assert.Contains(Explainer.Explain(id).Lines, line => line.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_weakness_names_its_numbers_and_the_metric_it_lowers()
    {
        var row = SdkRuleTable.All.First(row => row.Rule.SecuritySeverity is not null);

        var text = string.Join('\n', Explainer.Explain(row.Rule.Id).Lines);

        Assert.Contains(FormattableString.Invariant($"CWE-{row.Rule.Cwe[0]}"), text, StringComparison.Ordinal);
        Assert.Contains(row.Rule.Owasp[0], text, StringComparison.Ordinal);
        Assert.Contains("Weaknesses in code", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LQ1009", "LQ1005")]
    [InlineData("LQ1", "LQ1001")]
    [InlineData("CA9999", "CA5")]
    [InlineData("XY2100", "CA2100")]
    [InlineData("LQ99999999999", "LQ1001")]
    [InlineData("../../LQ1001", "LQ")]
    [InlineData("ü\u001b[31m", "LQ1001")]
    public void An_unknown_id_is_an_error_that_names_the_nearest(string id, string expected)
    {
        var explanation = Explainer.Explain(id);

        Assert.Empty(explanation.Lines);
        Assert.Contains(expected, explanation.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(explanation.Error!, char.IsControl);
    }

    [Fact]
    public void No_id_is_an_error_that_says_how_ids_look() => Assert.Contains("LQ1001", Explainer.Explain(" ").Error, StringComparison.Ordinal);

    [Fact]
    public void Without_the_pages_messages_and_mapped_rules_are_still_explained()
    {
        var explainer = new Explainer(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")));

        Assert.Null(explainer.Explain("LQ9018").Error);
        Assert.NotNull(explainer.Explain("LQ1001").Error);
    }

    [Fact]
    public void Tables_become_columns_and_links_their_text()
    {
        var lines = PlainMarkdown.Of("# T\n\n| a | long |\n|---|---|\n| `x` | see [LQ1](LQ1.md) and [it](https://example.com) |\n\n- one\n  two\n");

        Assert.Equal(["T", "=", "", "  a    long", "  `x`  see LQ1 and it (https://example.com)", "", "- one two"], lines.AsEnumerable());
    }
}
