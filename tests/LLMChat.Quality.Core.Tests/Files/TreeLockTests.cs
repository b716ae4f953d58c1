using System.Diagnostics;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Tests.Files;

public sealed class TreeLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_free_lock_is_taken_at_once_and_its_folder_created()
    {
        Assert.True(TreeLock.TryTake(_folder["quality"], out var taken, out _));
        taken.Dispose();
        Assert.True(File.Exists(_folder["quality/" + TreeLock.FileName]));
    }

    [Fact]
    public void Fault_028_A_second_build_waits_thirty_seconds_and_then_names_the_first()
    {
        var waited = TimeSpan.Zero;
        _time.Waited = duration => waited += duration;
        Assert.True(TreeLock.TryTake(_folder.Path, out var first, out _));
        using (first)
        {
            Assert.False(TreeLock.TryTake(_folder.Path, TreeLock.DefaultTimeout, _time, default, out _, out var problem));
            Assert.Equal("LQ9108", problem.Id);
            Assert.Equal(TimeSpan.FromSeconds(30), waited);
        }
    }

    [Fact]
    public void Fault_028_A_second_build_goes_on_when_the_first_has_ended()
    {
        Assert.True(TreeLock.TryTake(_folder.Path, out var first, out _));
        _time.Waited = _ => first.Dispose();

        Assert.True(TreeLock.TryTake(_folder.Path, TreeLock.DefaultTimeout, _time, default, out var second, out _));
        second.Dispose();
    }

    [Fact]
    public void Fault_028_A_holder_that_dies_gives_the_lock_back()
    {
        if (!File.Exists("/usr/bin/flock"))
            return; // elsewhere the two tests above stand for it: an end of the process closes the file as Dispose does

        File.WriteAllText(_folder[TreeLock.FileName], "");
        var start = new ProcessStartInfo("/usr/bin/flock", ["--exclusive", _folder[TreeLock.FileName], "sh", "-c", "echo held; exec sleep 600"]) { RedirectStandardOutput = true };
        using var holder = Process.Start(start)!;
        Assert.Equal("held", holder.StandardOutput.ReadLine());
        Assert.False(TreeLock.TryTake(_folder.Path, TimeSpan.Zero, _time, default, out _, out _));

        holder.Kill(entireProcessTree: true);
        holder.WaitForExit();
        Assert.True(TreeLock.TryTake(_folder.Path, out var taken, out _));
        taken.Dispose();
    }

    [Fact]
    public void Fault_028_Many_builds_at_once_are_never_two_inside()
    {
        var inside = 0;
        var most = 0;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            Assert.True(TreeLock.TryTake(_folder.Path, out var taken, out var _));
            using (taken)
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Thread.Yield();
                Interlocked.Decrement(ref inside);
            }
        });
        Assert.Equal(1, most);
    }

    [Fact]
    public void A_cancelled_wait_ends()
    {
        using var stop = new CancellationTokenSource();
        _time.Waited = _ => stop.Cancel();
        Assert.True(TreeLock.TryTake(_folder.Path, out var first, out _));
        using (first)
            Assert.ThrowsAny<OperationCanceledException>(() => TreeLock.TryTake(_folder.Path, TreeLock.DefaultTimeout, _time, stop.Token, out _, out _));
    }

    [Fact]
    public void Fault_065_A_file_in_the_place_of_the_folder_is_a_problem()
    {
        _folder.Write("quality", "");

        Assert.False(TreeLock.TryTake(_folder["quality"], out _, out var problem));
        Assert.Equal("LQ9402", problem.Id);
    }
}
