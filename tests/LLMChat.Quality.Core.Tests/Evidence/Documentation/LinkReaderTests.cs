using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Documentation;

namespace LLMChat.Quality.Core.Tests.Evidence.Documentation;

public sealed class LinkReaderTests
{
    [Fact]
    public void A_link_to_nothing_is_a_finding_with_file_and_line()
    {
        using var tree = new DocumentTree(("README.md", "# Shop\n\nSee [this](docs/a.md) and [that](docs/b.md#part).\n"), ("docs/a.md", "[back](../README.md)"));

        var (share, broken) = LinkReader.Read(tree.Listing);

        Assert.Equal(100m * 2 / 3, share.Share.Value.Low);
        var finding = Assert.Single(broken);
        Assert.Equal(("LQ5003", "README.md", 3), (finding.RuleId, finding.Location!.Path, finding.Location.Line));
        Assert.Equal("The link leads to docs/b.md, which is no file of the tree", finding.Message);
    }

    [Theory]
    [InlineData("[a](docs/a.md)")]
    [InlineData("[a](docs/a.md \"title\")")]
    [InlineData("[a](<docs/a.md>)")]
    [InlineData("![a](/docs/a.md?raw=true)")]
    [InlineData("[a](docs)")]
    [InlineData("[a](docs/a)")]
    [InlineData("[a]: docs/a.md")]
    [InlineData("[a](./docs/../docs/a.md#x)")]
    [InlineData("[a](docs%2Fa.md)")]
    public void What_is_there_is_found(string text) => Assert.Equal((1, 0), Count(text));

    [Theory]
    [InlineData("[a](https://example.org/a.md)")]
    [InlineData("[a](mailto:a@example.org)")]
    [InlineData("[a](#part)")]
    [InlineData("[a](../../issues)")]
    [InlineData("[a](../../../../../etc/passwd.txt)")]
    [InlineData("[a](..\\..\\..\\windows\\win.ini)")]
    [InlineData("[a](%2e%2e/%2e%2e/secret.txt)")]
    [InlineData("[a](api/Shop.html)")]
    [InlineData("[a](guide/start)")]
    [InlineData("[a]({{ site.url }}/a.md)")]
    [InlineData("`[a](b.md)`")]
    [InlineData("```\n[a](b.md)\n```")]
    [InlineData("    [a](b.md)")]
    [InlineData("array[index](argument)")]
    public void What_is_no_link_to_a_file_of_the_tree_does_not_count(string text) => Assert.Equal((0, 0), Count(text));

    [Theory]
    [InlineData("[a](docs/A.md)")] // another file everywhere but on Windows and macOS
    [InlineData("[a](b.md)")]
    [InlineData("[a]: b.md")]
    [InlineData("~~~\n~~~\n[a](b.png)")]
    public void What_is_not_there_is_broken(string text) => Assert.Equal((1, 1), Count(text));

    [Fact]
    public void Fixtures_and_other_peoples_documents_are_not_looked_at()
    {
        using var tree = new DocumentTree(("tests/fixture.md", "[a](b.md)"), ("src/Shop.Tests/a.md", "[a](b.md)"), ("vendor/x/README.md", "[a](b.md)"));

        Assert.Equal(MeasurementState.NotApplicable, LinkReader.Read(tree.Listing).Share.Share.State);
    }

    [Fact]
    public void Fingerprints_tell_repetitions_apart_and_survive_moved_lines()
    {
        using var before = new DocumentTree(("a.md", "[x](b.md) [y](b.md)"));
        using var after = new DocumentTree(("a.md", "\n\n[x](b.md)\n\n[y](b.md)"));

        var (one, two) = (Prints(before), Prints(after));

        Assert.Equal(2, one.Distinct().Count());
        Assert.Equal(one, two);

        static string[] Prints(DocumentTree tree) => [.. LinkReader.Read(tree.Listing).Broken.Select(finding => finding.Fingerprint)];
    }

    private static (int Links, int Broken) Count(string text)
    {
        using var tree = new DocumentTree(("docs/a.md", ""), ("README.md", text));
        var (share, broken) = LinkReader.Read(tree.Listing);
        return share.Share.State == MeasurementState.NotApplicable ? (0, broken.Length) : (1, broken.Length);
    }
}
