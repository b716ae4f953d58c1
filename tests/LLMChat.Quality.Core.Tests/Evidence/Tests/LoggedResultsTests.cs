using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Tests.Evidence.Tests;

public sealed class LoggedResultsTests : IDisposable
{
    private readonly string _base = Directory.CreateTempSubdirectory().FullName;
    private readonly string _folder;
    private readonly string _results;

    public LoggedResultsTests()
    {
        (_folder, _results) = (Path.Combine(_base, "obj"), Directory.CreateDirectory(Path.Combine(_base, "TestResults")).FullName);
        TestRunRecord.Begin(_folder, new TestFragment { Started = DateTimeOffset.UtcNow, Assembly = "/Shop/Shop.Tests.dll" });
    }

    private string Taken => Path.Combine(_folder, "results.trx");

    public void Dispose() => Directory.Delete(_base, recursive: true);

    [Fact]
    public void Results_of_the_assembly_are_taken_with_their_coverage()
    {
        Trx("mine.trx", "/shop/shop.tests.dll");
        Trx("other.trx", "/shop/other.tests.dll");
        var attachments = Directory.CreateDirectory(Path.Combine(_results, "mine", "In", "host")).FullName;
        File.WriteAllText(Path.Combine(attachments, "coverage.cobertura.xml"), "<coverage />");
        File.WriteAllText(Path.Combine(attachments, "video.mp4"), "");

        LoggedResults.TakeResults(_folder, [_results]);
        LoggedResults.TakeCoverage(_folder, _results);

        Assert.Equal(["0.coverage.cobertura.xml", "results.trx", "tests.json"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllText(Path.Combine(_results, "mine.trx")), File.ReadAllText(Taken));
    }

    [Fact]
    public void Results_of_an_earlier_run_are_not_taken()
    {
        File.SetLastWriteTimeUtc(Trx("mine.trx", "/shop/shop.tests.dll"), DateTime.UtcNow.AddMinutes(-1));

        LoggedResults.TakeResults(_folder, [_results]);

        Assert.False(File.Exists(Taken));
    }

    [Fact]
    public void Results_of_another_assembly_or_that_nobody_can_read_are_not_taken()
    {
        Trx("other.trx", "/shop/other.tests.dll");
        File.WriteAllText(Path.Combine(_results, "cut.trx"), "<TestRun><TestSett");

        LoggedResults.TakeResults(_folder, [_results, Path.Combine(_base, "none")]);

        Assert.False(File.Exists(Taken));
    }

    [Theory]
    [InlineData("<RunSettings><RunConfiguration><ResultsDirectory>out/tests</ResultsDirectory></RunConfiguration></RunSettings>", "out/tests")]
    [InlineData("<RunSettings />", null)]
    [InlineData("<RunSett", null)]
    public void Settings_of_VSTest_may_say_where_results_go(string text, string? expected)
    {
        var settings = Path.Combine(_base, ".runsettings");
        File.WriteAllText(settings, text);

        Assert.Equal(expected is null ? null : Path.GetFullPath(expected, _base), LoggedResults.FolderOf(settings));
    }

    private string Trx(string name, string storage)
    {
        var path = Path.Combine(_results, name);
        File.WriteAllText(path, $"""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <TestSettings name="default"><Deployment runDeploymentRoot="{Path.GetFileNameWithoutExtension(name)}" /></TestSettings>
              <Results />
              <TestDefinitions><UnitTest name="A" storage="{storage}" /></TestDefinitions>
            </TestRun>
            """);
        return path;
    }
}
