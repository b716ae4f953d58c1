using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Projects;

public sealed class ProjectFragmentTests : IDisposable
{
    private static readonly ProjectFragment Whole = new()
    {
        Written = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Project = "/x/A.csproj",
        TargetFramework = "net10.0",
        Language = "C#",
        OutputType = "Library",
        Configuration = "Debug",
        DisabledRules = ["CA1825"],
    };

    private readonly Tree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        Assert.True(Whole.Write(tree.PathOf("obj/quality/project.json")).IsChanged);

        var read = ProjectFragment.Read(tree.PathOf("obj/quality/project.json"));

        Assert.Null(read.Problem);
        Assert.Equal(["CA1825"], read.Fragment!.DisabledRules.ToArray());
        Assert.Equal(Whole, read.Fragment with { DisabledRules = Whole.DisabledRules });
    }

    [Fact]
    public void The_same_facts_at_a_later_time_leave_the_file_alone()
    {
        Whole.Write(tree.PathOf("project.json"));

        Assert.False((Whole with { Written = Whole.Written.AddDays(1) }).Write(tree.PathOf("project.json")).IsChanged);
        Assert.True((Whole with { AnalysisMode = "All" }).Write(tree.PathOf("project.json")).IsChanged);
    }

    [Theory]
    [InlineData("obj/log.sarif,version=2.1", "/p/obj/log.sarif", "2.1")]
    [InlineData("/abs/log.sarif, version=2.1", "/abs/log.sarif, version=2.1", "")]
    [InlineData("log.sarif", "/p/log.sarif", "")]
    [InlineData("a,b.sarif,VERSION=1", "/p/a,b.sarif", "1")]
    [InlineData("", "", "")]
    public void The_property_ErrorLog_is_a_path_and_a_format(string errorLog, string path, string format)
    {
        var fragment = Whole.WithErrorLog(errorLog, "/p");

        Assert.Equal((path, format), (fragment.Log, fragment.LogFormat));
    }

    [Fact]
    public void A_missing_file_means_that_nothing_was_built() =>
        Assert.Equal("LQ9115", ProjectFragment.Read(tree.PathOf("nothing.json")).Problem!.Id);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":1}")]
    public void A_broken_file_is_a_problem(string text)
    {
        tree.File("project.json", text);

        Assert.Equal("LQ9105", ProjectFragment.Read(tree.PathOf("project.json")).Problem!.Id);
    }

    [Theory]
    [InlineData("\"language\": \"C#\"", "\"language\": null")]
    [InlineData("\"language\": \"C#\"", "\"language\": 3")]
    [InlineData("\"language\": \"C#\"", "\"language\": \"C#\", \"language\": \"F#\"")]
    [InlineData("\"language\": \"C#\"", "\"langauge\": \"C#\"")]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"disabledRules\": [", "\"disabledRules\": null, \"x\": [")]
    public void A_lying_file_is_a_problem(string find, string replace)
    {
        Whole.Write(tree.PathOf("project.json"));
        var text = File.ReadAllText(tree.PathOf("project.json")).Replace("\\u0023", "#", StringComparison.Ordinal);
        Assert.Contains(find, text, StringComparison.Ordinal);
        tree.File("project.json", text.Replace(find, replace, StringComparison.Ordinal));

        Assert.Equal("LQ9105", ProjectFragment.Read(tree.PathOf("project.json")).Problem!.Id);
    }
}
