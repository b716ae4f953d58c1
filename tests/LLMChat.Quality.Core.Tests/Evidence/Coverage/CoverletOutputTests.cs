using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Tests.Evidence.Coverage;

public sealed class CoverletOutputTests : IDisposable
{
    private static readonly DateTimeOffset Started = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("quality-coverlet-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", "", "coverage.json")]
    [InlineData("", "net10.0", "coverage.net10.0.json")]
    [InlineData("", "net10.0", "coverage.net10.0.cobertura.xml")]
    [InlineData("ours", "", "ours.cobertura.xml")]
    [InlineData("ours", "net10.0", "ours.net10.0.json")]
    [InlineData("ours.xml", "net10.0", "ours.net10.0.xml")]
    public void The_report_is_found_under_the_name_that_coverlet_gives_it(string output, string framework, string expected)
    {
        var file = Write(expected, Started.AddSeconds(1));

        Assert.Equal(file, CoverletOutput.Find($"{_folder}/{output}", framework, Started));
    }

    [Fact]
    public void A_report_of_an_earlier_run_or_of_another_framework_is_none()
    {
        Write("coverage.net10.0.json", Started.AddSeconds(-1));
        Write("coverage.net9.0.json", Started.AddSeconds(1));

        Assert.Null(CoverletOutput.Find(_folder + "/", "net10.0", Started));
        Assert.Null(CoverletOutput.Find("", "net10.0", Started));
    }

    private string Write(string name, DateTimeOffset written)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, "{}");
        File.SetLastWriteTimeUtc(file, written.UtcDateTime);
        return file;
    }
}
