using System.Globalization;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Sarif;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed class ReportWriterTests : IDisposable
{
    private static readonly string[] Names = [".gitignore", "badge.svg", "bom.json", "index.html", "quality-report.json", "quality.sarif", "quality.upload.sarif", "summary.md"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_output_is_written_into_a_folder_that_version_control_ignores()
    {
        Assert.Empty(ReportWriter.Write(SampleReports.Rich, _folder["a/b"]));

        Assert.Equal(Names, Directory.GetFiles(_folder["a/b"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("*\n", File.ReadAllText(_folder["a/b/.gitignore"]));
    }

    [Fact]
    public void Files_that_did_not_change_keep_their_time()
    {
        ReportWriter.Write(SampleReports.Rich, _folder.Path);
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var name in Names)
            File.SetLastWriteTimeUtc(_folder[name], old);

        ReportWriter.Write(SampleReports.Rich, _folder.Path);

        Assert.All(Names, name => Assert.Equal(old, File.GetLastWriteTimeUtc(_folder[name])));
    }

    [Fact]
    public void Fault_065_A_file_in_the_folders_place_is_a_problem_with_an_id()
    {
        _folder.Write("report", "I was here first");

        var problems = ReportWriter.Write(SampleReports.Rich, _folder["report"]);

        Assert.All(problems, problem => Assert.Equal("LQ9402", problem.Id));
        Assert.NotEmpty(problems);
        Assert.Equal("I was here first", File.ReadAllText(_folder["report"]));
    }

    [Fact]
    public void Fault_063_A_full_disk_leaves_the_report_that_others_believe_as_it_was()
    {
        ReportWriter.Write(SampleReports.Good, _folder.Path);
        var old = Names.ToDictionary(name => name, name => File.ReadAllBytes(_folder[name]));
        var size = ReportFile.All.Max(file => file.Render(SampleReports.Rich, new NoLineHashes()).Length);

        for (var room = 0; room < size; room += 4_999)
        {
            var disk = new FaultyDisk { Opened = stream => new LimitedStream(stream, room, LimitedStream.DiskFull) };

            var problems = ReportWriter.Write(SampleReports.Rich, _folder.Path, new NoLineHashes(), new AtomicWriter(disk, TimeProvider.System));

            Assert.Equal("LQ9401", Assert.Single(problems).Id);
            Assert.Equal(old["quality-report.json"], File.ReadAllBytes(_folder["quality-report.json"]));
            Assert.All(Names, name => Assert.True(IsOldOrNew(name, old[name]), name));
            Assert.Equal(Names, _folder.Names());
        }
    }

    [Fact]
    public void Fault_066_A_report_that_is_open_elsewhere_is_a_problem_with_an_id()
    {
        var disk = new FaultyDisk { Replacing = () => throw new IOException("in use", 11) };

        var problems = ReportWriter.Write(SampleReports.Rich, _folder.Path, new NoLineHashes(), new AtomicWriter(disk, new ManualTime()));

        Assert.Equal("LQ9403", Assert.Single(problems).Id);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("fa-IR")]
    public void Fault_079_Every_culture_gives_the_same_bytes(string culture)
    {
        var expected = Render(CultureInfo.InvariantCulture);

        Assert.Equal(expected, Render(CultureInfo.GetCultureInfo(culture)));
    }

    [Fact]
    public void Fault_079_The_same_instant_in_another_time_zone_gives_the_same_bytes()
    {
        var run = SampleReports.Rich.Evidence.Run;
        var elsewhere = SampleReports.Rich with
        {
            Evidence = SampleReports.Rich.Evidence with { Run = run with { Timestamp = run.Timestamp.ToOffset(TimeSpan.FromHours(13)) } },
        };

        Assert.Equal(Render(SampleReports.Rich), Render(elsewhere));
    }

    [Fact]
    public void Every_line_ends_with_a_line_feed_alone() =>
        Assert.All(Render(SampleReports.Rich), file => Assert.DoesNotContain('\r', file));

    private bool IsOldOrNew(string name, byte[] old)
    {
        var bytes = File.ReadAllBytes(_folder[name]);
        return bytes.SequenceEqual(old) || bytes.SequenceEqual(ReportFile.All.First(file => file.Name == name).Render(SampleReports.Rich, new NoLineHashes()));
    }

    private static string[] Render(CultureInfo culture)
    {
        var (formats, texts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return Render(SampleReports.Rich);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (formats, texts);
        }
    }

    private static string[] Render(QualityReport report) =>
        [.. ReportFile.All.Select(file => System.Text.Encoding.UTF8.GetString(file.Render(report, new NoLineHashes())))];
}
