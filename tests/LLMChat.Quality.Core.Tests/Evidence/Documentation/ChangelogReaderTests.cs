using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Documentation;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Tests.Evidence.Documentation;

public sealed class ChangelogReaderTests
{
    private static readonly LastTag Tag = new("v1.2.0", new Version(1, 2, 0), null);

    [Theory]
    [InlineData(100, "## [1.2.0] - 2026-01-02\n- New.\n")]
    [InlineData(100, "## Unreleased\n\n## v1.3\n- New.\n")] // written before the tag of the next version
    [InlineData(100, "Version 2.0.0\n=============\n")]
    [InlineData(0, "## Unreleased\n- New.\n## 1.1.9\n")]
    [InlineData(0, "See 10.0.1 of something else.\n")]
    public void An_entry_of_the_last_tag_or_a_newer_version_tells_of_it(int share, string text) => Assert.Equal(share, Read(Tag, ("CHANGELOG.md", text)).Share.Value.Low);

    [Fact]
    public void One_of_several_change_logs_is_enough() => Assert.Equal(100, Read(Tag, ("CHANGELOG.md", "see src"), ("src/Shop/CHANGELOG.md", "## 1.2.0")).Share.Value.Low);

    [Fact]
    public void Without_a_change_log_the_deduction_says_what_to_write()
    {
        var reading = Read(Tag, ("README.md", "1.2.0"));

        Assert.Equal(Interval.Exactly(0), reading.Share.Value);
        Assert.Contains("CHANGELOG.md", Assert.Single(reading.Missing).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_tag_it_does_not_apply() => Assert.Equal(MeasurementState.NotApplicable, Read(new(null, null, null), ("CHANGELOG.md", "")).Share.State);

    [Fact]
    public void Without_git_or_with_a_shallow_clone_it_is_not_measured()
    {
        Assert.Equal(MeasurementState.NotMeasured, Read(null, ("CHANGELOG.md", "## 1.2.0")).Share.State);
        Assert.Equal(MeasurementState.NotMeasured, Read(new(null, null, "The clone is shallow."), ("CHANGELOG.md", "## 1.2.0")).Share.State);
    }

    private static ShareReading Read(LastTag? tag, params (string, string)[] files)
    {
        using var tree = new DocumentTree(files);
        return ChangelogReader.Read(tree.Listing, tag);
    }
}
