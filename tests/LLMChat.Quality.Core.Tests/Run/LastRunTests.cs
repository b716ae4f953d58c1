using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Terminal;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Core.Tests.Run;

public sealed class LastRunTests : IDisposable
{
    private static readonly long NothingIsYoung = DateTime.MaxValue.Ticks;
    private static readonly long EverythingIsYoung = 0;
    private readonly string _root = Directory.CreateTempSubdirectory("last-run-").FullName;
    private readonly string _output;

    public LastRunTests()
    {
        _output = Path.Combine(_root, "artifacts", "quality");
        Directory.CreateDirectory(_output);
        foreach (var file in ReportFile.All)
            File.WriteAllText(Path.Combine(_output, file.Name), "x");
        Write("src/a.cs", "one");
        Write("src/b.cs", "two");
        Age();
    }

    [Fact]
    public void An_unchanged_tree_keeps_its_verdict() => Assert.True(Run().StillStands("inputs"));

    [Fact]
    public void Other_inputs_do_not() => Assert.False(Run().StillStands("others"));

    [Theory]
    [InlineData("src/a.cs", "ONE")]
    [InlineData("src/a.cs", "longer")]
    [InlineData("src/new.cs", "")]
    [InlineData("new.json", "")]
    [InlineData("other/new.json", "")]
    public void A_changed_or_further_file_does_not(string path, string content)
    {
        var run = Run();
        Write(path, content);
        Assert.False(run.StillStands("inputs"));
    }

    [Fact]
    public void A_deleted_file_does_not()
    {
        var run = Run();
        File.Delete(Path.Combine(_root, "src/b.cs"));
        Assert.False(run.StillStands("inputs"));
    }

    [Fact]
    public void A_deleted_report_does_not()
    {
        var run = Run();
        File.Delete(Path.Combine(_output, "index.html"));
        Assert.False(run.StillStands("inputs"));
    }

    [Fact]
    public void A_further_file_within_the_resolution_of_times_is_seen_by_its_name()
    {
        var run = Run(EverythingIsYoung);
        var time = Directory.GetLastWriteTimeUtc(Path.Combine(_root, "src"));
        Write("src/new.cs", "");
        Directory.SetLastWriteTimeUtc(Path.Combine(_root, "src"), time);

        Assert.True(Run(EverythingIsYoung).StillStands("inputs"));
        Assert.False(run.StillStands("inputs"));
    }

    [Fact]
    public void What_is_written_in_our_own_folder_changes_nothing()
    {
        var run = Run();
        Write("artifacts/quality/.cache/secrets.cache", "x");
        Assert.True(run.StillStands("inputs"));
    }

    [Fact]
    public void A_file_too_young_to_trust_its_time_is_not_remembered()
    {
        Assert.True(Run().CanBeRemembered(NothingIsYoung));
        Assert.False(Run().CanBeRemembered(EverythingIsYoung));
    }

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var path = Path.Combine(_root, "state");
        var run = Run(EverythingIsYoung);

        LastRunFile.Write(run, path);
        var read = LastRunFile.Read(path)!;

        Assert.Equal((run.Inputs, run.Root, run.Verdict.ExitCode, run.Verdict.Report), (read.Inputs, read.Root, read.Verdict.ExitCode, read.Verdict.Report));
        Assert.Equal(run.Files, read.Files);
        Assert.Equal(run.Folders, read.Folders);
        Assert.Equal(run.Verdict.Lines.AsEnumerable(), read.Verdict.Lines);
    }

    [Fact]
    public void One_that_is_missing_cut_short_or_not_ours_is_none()
    {
        var path = Path.Combine(_root, "state");
        Assert.Null(LastRunFile.Read(path));
        LastRunFile.Write(Run(), path);
        var whole = File.ReadAllBytes(path);
        for (var length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Null(LastRunFile.Read(path));
        }

        File.WriteAllText(path, "not a state at all, but long enough to be read as one by somebody careless");
        Assert.Null(LastRunFile.Read(path));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private LastRun Run(long? youngSince = null) => new(
        "inputs",
        _root,
        TreeFiles.List(_root).Files.RemoveAll(file => file.Path.StartsWith("artifacts/", StringComparison.Ordinal)),
        TreeFolders.List(_root, _output, youngSince ?? NothingIsYoung)!,
        new VerdictRecord(3, _output, [new(ConsoleLineKind.Message, null, "scores"), new(ConsoleLineKind.Warning, "LQ9503", "coverage", "a/b.cs", 3, 4)]));

    private void Write(string path, string content)
    {
        path = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    /// <summary>As if everything had been there for a day.</summary>
    private void Age()
    {
        var yesterday = DateTime.UtcNow.AddDays(-1);
        foreach (var entry in new DirectoryInfo(_root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Append(new DirectoryInfo(_root)))
            entry.LastWriteTimeUtc = yesterday;
    }
}
