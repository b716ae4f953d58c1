using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Tests.Reporting.Text;

public sealed class CommandTextTests
{
    [Theory]
    [InlineData("src/My.slnx", "src/My.slnx", "src/My.slnx")]
    [InlineData("../中文/My-1.0+x.sln", "../中文/My-1.0+x.sln", "../中文/My-1.0+x.sln")]
    [InlineData("my app/My.slnx", "'my app/My.slnx'", "\"my app/My.slnx\"")]
    [InlineData("$(id)/My.slnx", "'$(id)/My.slnx'", "\"$(id)/My.slnx\"")]
    [InlineData("it's;rm/My.slnx", @"'it'\''s;rm/My.slnx'", "\"it's;rm/My.slnx\"")]
    [InlineData("a\nb", "'a\nb'", "\"a\nb\"")]
    [InlineData("", "''", "\"\"")]
    public void A_path_is_one_word_that_runs_nothing(string path, string posix, string windows)
    {
        Assert.Equal(posix, CommandText.Of(path, isWindows: false));
        Assert.Equal(windows, CommandText.Of(path, isWindows: true));
    }
}
