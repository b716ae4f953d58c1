using LLMChat.Quality.Analyzers.Testing;
using LLMChat.Quality.Analyzers.Tests.Harness;

namespace LLMChat.Quality.Analyzers.Tests.Testing;

public sealed class SleepingTestAnalyzerTests
{
    [Theory]
    [InlineData("[|Thread.Sleep(100)|];")]
    [InlineData("[|Thread.Sleep(TimeSpan.FromSeconds(1))|];")]
    [InlineData("[|Thread.Sleep(Pause)|];")]
    [InlineData("[|Thread.Sleep(Configured)|];")]
    [InlineData("[|System.Threading.Thread.Sleep(new TimeSpan(0, 0, 1))|];")]
    [InlineData("await [|Task.Delay(100)|];")]
    [InlineData("await [|Task.Delay(Pause)|].ConfigureAwait(false);")]
    [InlineData("await [|Task.Delay(TimeSpan.FromMilliseconds(1.5))|];")]
    [InlineData("await [|Task.Delay(new TimeSpan(0, 0, 2))|];")]
    [InlineData("await ([|Task.Delay(20)|]);")]
    [InlineData("await [|Task.Delay(100, token)|];")]
    [InlineData("await [|Task.Delay(TimeSpan.FromSeconds(1), token)|].ConfigureAwait(false);")]
    [InlineData("await [|Task.Delay(50)|]; Assert.True(work.IsCompleted);")]
    [InlineData("await [|Task.Delay(50)|]; Assert.NotEmpty(events);")]
    [InlineData("await [|Task.Delay(50)|]; Assert.NotNull(received);")]
    [InlineData("await [|Task.Delay(50)|]; Sleep(1); Assert.Empty(events);")]
    [InlineData("await [|Task.Delay(50)|]; Assert.NotEqual(string.Empty, received);")]
    [InlineData("try { await [|Task.Delay(100)|]; } catch (InvalidOperationException) { }")]
    [InlineData("[|Task.Delay(20)|].Wait();")]
    [InlineData("[|Task.Delay(20)|].GetAwaiter().GetResult();")]
    [InlineData("for (var i = 0; i < 3; i++) { await [|Task.Delay(20)|]; }")]
    [InlineData("foreach (var number in new[] { 1, 2 }) { [|Thread.Sleep(20)|]; }")]
    [InlineData("try { } finally { [|Thread.Sleep(20)|]; }")]
    public Task A_fixed_pause_is_reported(string statement) => Check(statement);

    [Theory]
    [InlineData("Thread.Sleep(0);")]
    [InlineData("Thread.Sleep(TimeSpan.Zero);")]
    [InlineData("await Task.Delay(0);")]
    [InlineData("await Task.Delay(TimeSpan.Zero);")]
    [InlineData("await Task.Delay(Configured);")]
    [InlineData("try { await Task.Delay(1000, token); } catch (OperationCanceledException) { }")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);")]
    [InlineData("await Task.Delay(Timeout.Infinite);")]
    [InlineData("await Task.Delay(Timeout.InfiniteTimeSpan, token);")]
    [InlineData("await Task.WhenAny(work, Task.Delay(1000));")]
    [InlineData("await Task.WhenAny(work, Task.Delay(1000, token));")]
    [InlineData("var limit = Task.Delay(1000); await work;")]
    [InlineData("while (!work.IsCompleted) await Task.Delay(10);")]
    [InlineData("do { Thread.Sleep(10); } while (!work.IsCompleted);")]
    [InlineData("for (var i = 0; i < 100 && !work.IsCompleted; i++) Thread.Sleep(10);")]
    [InlineData("for (var i = 0; i < 100; i++) { if (work.IsCompleted) break; Thread.Sleep(10); }")]
    [InlineData("for (;;) { if (work.IsCompleted) return; Thread.Sleep(10); }")]
    [InlineData("await Run(async () => await Task.Delay(10));")]
    [InlineData("await Run(() => Task.Delay(10)); async Task Slow() => await Task.Delay(10);")]
    [InlineData("Sleep(10); Delay(10); new Clock().Delay(10); await new Clock().Delay(10);")]
    [InlineData("await Task.Yield();")]
    [InlineData("await Task.Delay(50); Assert.False(work.IsCompleted);")]
    [InlineData("Thread.Sleep(50); Assert.Empty(events);")]
    [InlineData("Thread.Sleep(50); Assert.Null(received);")]
    [InlineData("await Task.Delay(50); // still waiting\n            work.IsCompleted.ShouldBeFalse();")]
    [InlineData("await Task.Delay(50); NotCalled();")]
    public Task A_limit_a_condition_played_work_or_no_time_is_fine(string statement) => Check(statement);

    [Fact]
    public async Task What_is_no_test_may_wait()
    {
        var found = await Rule<SleepingTestAnalyzer>.ReportsMarked("""
            using System.Threading;
            using Xunit;

            public class Tests
            {
                public Tests() => Thread.Sleep(10);
                private static void Prepare() => Thread.Sleep(10);
                [Fact] public void Runs() => [|Thread.Sleep(10)|];
            }
            """);

        Assert.Equal("Wait in 'Runs' for what is to happen, or let a fake clock move, instead of sleeping", found[0].GetMessage());
    }

    private static Task Check(string statement) => Rule<SleepingTestAnalyzer>.ReportsMarked($$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Xunit;

        public static class Extensions { public static void ShouldBeFalse(this bool actual) { } }

        public class Clock { public Task Delay(int time) => Task.CompletedTask; }

        public class Tests
        {
            private const int Pause = 50;
            private static readonly TimeSpan Configured = TimeSpan.Parse("0:0:1");
            private readonly string[] events = new string[0];
            private readonly string? received = null;
            private readonly Task work = Task.CompletedTask;
            private readonly CancellationToken token = default;

            [Fact]
            public async Task Runs()
            {
                await work;
                {{statement}}
            }

            private static void NotCalled() { }
            private static Task Run(Func<Task> action) => action();
            private static void Sleep(int time) { }
            private static void Delay(int time) { }
        }
        """);
}
