using System.Text;
using CsCheck;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private const string Old = "the old report";
    private const string New = "a new report, longer than the old one";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_created_with_its_folders()
    {
        var write = AtomicFile.Write(_folder["a/b/report.json"], New);

        Assert.Equal(new FileWrite(true, null), write);
        Assert.Equal(New, File.ReadAllText(_folder["a/b/report.json"]));
    }

    [Fact]
    public void Any_bytes_come_back_as_they_were_written_and_a_second_write_changes_nothing() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 300]).Sample((first, second) =>
        {
            var path = _folder["bytes"];
            AtomicFile.Write(path, stream => stream.Write(first));
            var write = AtomicFile.Write(path, stream => stream.Write(second));
            var again = AtomicFile.Write(path, stream => stream.Write(second));

            Assert.Equal(!first.AsSpan().SequenceEqual(second), write.IsChanged);
            Assert.Equal(new FileWrite(false, null), again);
            Assert.Equal(second, File.ReadAllBytes(path));
            Assert.Equal(["bytes"], _folder.Names());
        }, iter: 30, threads: 1);

    [Fact]
    public void A_file_with_the_same_content_keeps_its_time()
    {
        var path = _folder.Write("report.json", Old);
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);

        Assert.Equal(new FileWrite(false, null), AtomicFile.Write(path, Old));
        Assert.Equal(time, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void What_the_content_throws_leaves_the_disk_untouched()
    {
        var path = _folder.Write("report.json", Old);

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, _ => throw new InvalidOperationException()));
        Assert.Equal(Old, File.ReadAllText(path));
        Assert.Equal(["report.json"], _folder.Names());
    }

    [Fact]
    public void A_link_is_replaced_and_what_it_leads_to_is_left_alone()
    {
        var target = _folder.Write("elsewhere/file", Old);
        File.CreateSymbolicLink(_folder["report.json"], target);

        Assert.True(AtomicFile.Write(_folder["report.json"], New).IsChanged);
        Assert.Equal(Old, File.ReadAllText(target));
        Assert.Null(new FileInfo(_folder["report.json"]).LinkTarget);
    }

    [Fact]
    public void Fault_063_A_disk_full_after_any_number_of_bytes_leaves_the_old_file_and_no_temporary_one()
    {
        for (var room = 0; room < New.Length; room++)
        {
            var path = _folder.Write("report.json", Old);
            var write = Write(path, new FaultyDisk { Opened = stream => new LimitedStream(stream, room, LimitedStream.DiskFull) });

            Assert.False(write.IsChanged);
            Assert.Equal("LQ9401", write.Problem?.Id);
            Assert.Equal(Old, File.ReadAllText(path));
            Assert.Equal(["report.json"], _folder.Names());
        }
    }

    [Theory]
    [InlineData("create")]
    [InlineData("flush")]
    [InlineData("replace")]
    public void Fault_063_A_disk_full_at_any_step_leaves_the_old_file_and_no_temporary_one(string step)
    {
        var path = _folder.Write("report.json", Old);
        var write = Write(path, FailingAt(step, LimitedStream.DiskFull));

        Assert.Equal("LQ9401", write.Problem?.Id);
        Assert.Equal(Old, File.ReadAllText(path));
        Assert.Equal(["report.json"], _folder.Names());
    }

    [Fact]
    public void Fault_063_The_full_device_of_Linux_is_such_a_disk()
    {
        var path = _folder.Write("report.json", Old);
        var write = Write(path, new FaultyDisk
        {
            Opened = stream => File.Exists("/dev/full")
                ? new LimitedStream(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0), int.MaxValue, LimitedStream.DiskFull)
                : new LimitedStream(stream, 0, LimitedStream.DiskFull),
        });

        Assert.Equal("LQ9401", write.Problem?.Id);
        Assert.Equal(Old, File.ReadAllText(path));
        Assert.Equal(["report.json"], _folder.Names());
    }

    [Theory]
    [InlineData("create", Old)]
    [InlineData("flush", Old)]
    [InlineData("replace", Old)]
    [InlineData("replaced", New)]
    public void Fault_064_A_process_killed_at_any_step_leaves_the_old_or_the_new_file(string step, string expected)
    {
        var path = _folder.Write("report.json", Old);

        Assert.Throws<KilledException>(() => Write(path, FailingAt(step, static () => new KilledException())));
        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void Fault_064_A_process_killed_after_any_number_of_bytes_leaves_the_old_file()
    {
        for (var room = 0; room < New.Length; room++)
        {
            var path = _folder.Write("report.json", Old);

            Assert.Throws<KilledException>(() => Write(path, new FaultyDisk { Opened = stream => new LimitedStream(stream, room, () => new KilledException()) }));
            Assert.Equal(Old, File.ReadAllText(path));
        }
    }

    [Fact]
    public void Fault_064_What_killed_processes_left_behind_is_swept_after_an_hour()
    {
        var path = _folder.Write("report.json", Old);
        var foreign = _folder.Write("theirs.tmp", "");
        Assert.Throws<KilledException>(() => Write(path, FailingAt("flush", static () => new KilledException())));
        var left = Assert.Single(Directory.GetFiles(_folder.Path, AtomicWriter.TemporaryPattern));
        var now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        File.SetLastWriteTimeUtc(foreign, now.UtcDateTime.AddDays(-9));

        File.SetLastWriteTimeUtc(left, now.UtcDateTime.AddMinutes(-59));
        Write(path, new FaultyDisk(), now);
        Assert.True(File.Exists(left), "another process may still be writing it");

        File.SetLastWriteTimeUtc(left, now.UtcDateTime.AddMinutes(-61));
        AtomicFile.Write(path, Old);
        Write(path, new FaultyDisk(), now);
        Assert.Equal(["report.json", "theirs.tmp"], _folder.Names());
    }

    [Fact]
    public void Fault_065_A_folder_in_the_place_of_the_file_is_a_problem()
    {
        Directory.CreateDirectory(_folder["report.json"]);

        Assert.Equal("LQ9402", AtomicFile.Write(_folder["report.json"], New).Problem?.Id);
    }

    [Theory]
    [InlineData("quality/report.json")]
    [InlineData("quality/deeper/report.json")]
    public void Fault_065_A_file_in_the_place_of_the_folder_is_a_problem(string path)
    {
        _folder.Write("quality", Old);

        Assert.Equal("LQ9402", AtomicFile.Write(_folder[path], New).Problem?.Id);
        Assert.Equal(Old, File.ReadAllText(_folder["quality"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fault_065_A_read_only_folder_or_disk_is_a_problem(bool isDisk)
    {
        var path = _folder.Write("report.json", Old);
        var write = Write(path, FailingAt("create", () => isDisk ? new IOException("Read-only file system", 30) : new UnauthorizedAccessException("denied")));

        Assert.Equal("LQ9402", write.Problem?.Id);
        Assert.Equal(Old, File.ReadAllText(path));
    }

    [Fact]
    public void Fault_065_A_path_that_no_file_can_have_is_a_problem() =>
        Assert.Equal("LQ9402", AtomicFile.Write(_folder["re\0port.json"], New).Problem?.Id);

    [Fact]
    public void Fault_066_A_file_open_in_a_viewer_is_tried_four_times_and_then_left_as_it_was()
    {
        var path = _folder.Write("report.json", Old);
        var attempts = 0;
        var write = Write(path, FailingAt("replace", () =>
        {
            attempts++;
            return new IOException("sharing violation", unchecked((int)0x80070020));
        }));

        Assert.Equal("LQ9403", write.Problem?.Id);
        Assert.Equal(4, attempts);
        Assert.Equal(Old, File.ReadAllText(path));
        Assert.Equal(["report.json"], _folder.Names());
    }

    [Fact]
    public void Fault_066_A_viewer_that_lets_go_in_time_is_no_problem()
    {
        var path = _folder.Write("report.json", Old);
        var attempts = 0;
        var write = Write(path, new FaultyDisk
        {
            Replacing = () =>
            {
                if (++attempts < 4)
                    throw new IOException("sharing violation", unchecked((int)0x80070020));
            },
        });

        Assert.Equal(new FileWrite(true, null), write);
        Assert.Equal(New, File.ReadAllText(path));
    }

    private static FileWrite Write(string path, IDisk disk, DateTimeOffset? now = null)
    {
        var time = new ManualTime();
        time.Set(now ?? DateTimeOffset.UtcNow);
        return new AtomicWriter(disk, time).Write(path, Encoding.UTF8.GetBytes(New));
    }

    /// <summary>Nothing is cleaned up by a process that is gone.</summary>
    private static FaultyDisk FailingAt(string step, Func<Exception> exception)
    {
        Action At(string name) => () =>
        {
            if (name == step)
                throw exception();
        };
        return new FaultyDisk { Creating = At("create"), Flushing = At("flush"), Replacing = At("replace"), Replaced = At("replaced") };
    }
}
