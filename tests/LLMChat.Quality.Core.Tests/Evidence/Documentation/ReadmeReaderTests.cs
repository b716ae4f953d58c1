using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Documentation;

namespace LLMChat.Quality.Core.Tests.Evidence.Documentation;

public sealed class ReadmeReaderTests
{
    private const string Text = "Shop sells things to people who want them, and tells the warehouse what to pack, at once and in the right order.\n";

    [Theory]
    [InlineData("README.md", "# Shop\n" + Text + "## Installation\n## Usage\n## License\n## Contributing\n")]
    [InlineData("Readme.markdown", "# Shop\n" + Text + "## Getting started\n## Getting help\n© see the end\n## Copyright\n")]
    [InlineData("readme.md", "# 商店\n这是一个面向企业的商店系统,可以管理订单、库存和发货,支持多种支付方式。\n## 安装\n## 使用方法\n## 许可证\n## 贡献\n")]
    [InlineData(".github/README.md", "# Shop\n" + Text + "```sh\ndotnet add package Shop\n```\n## Licence\n## Feedback\n")]
    public void A_readme_that_tells_all_has_everything(string path, string text) => Assert.Equal(100, Read((path, text)).Share.Value.Low);

    [Fact]
    public void Several_languages_and_files_of_the_root_count_together() => Assert.Equal(100, Read(
        ("README.md", "# Shop\n" + Text + "## Usage\n"), ("README.zh-CN.md", "## 安装\n"), ("LICENSE", "MIT"), ("CONTRIBUTING.md", "Do")).Share.Value.Low);

    [Fact]
    public void What_is_missing_is_named_with_what_it_is_worth()
    {
        var reading = Read(("README.md", "# Shop\n" + Text + "## Architecture\n"));

        Assert.Equal(30, reading.Share.Value.Low);
        Assert.Equal([20, 30, 10, 10], reading.Missing.Select(part => part.Amount));
        Assert.All(reading.Missing, part => Assert.Equal(("README.md", 1), (part.Location!.Path, part.Location.Line)));
        Assert.Contains("'install' or '安装'", reading.Missing[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void No_readme_is_measured_and_tells_nothing()
    {
        var reading = Read(("src/README.md", Text));

        Assert.Equal(Interval.Exactly(0), reading.Share.Value);
        Assert.Equal(MeasurementState.Measured, reading.Share.State);
        Assert.Equal(100, Assert.Single(reading.Missing).Amount);
    }

    [Fact]
    public void A_readme_that_cannot_be_read_is_not_measured()
    {
        using var tree = new DocumentTree(("README.md", "# Shop\n"));
        File.Delete(Path.Combine(tree.Listing.Root, "README.md"));

        Assert.Equal(MeasurementState.NotMeasured, ReadmeReader.Read(tree.Listing).Share.State);
    }

    private static ShareReading Read(params (string, string)[] files)
    {
        using var tree = new DocumentTree(files);
        return ReadmeReader.Read(tree.Listing);
    }
}
