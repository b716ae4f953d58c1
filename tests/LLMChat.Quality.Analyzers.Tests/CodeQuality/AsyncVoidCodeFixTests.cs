using LLMChat.Quality.Analyzers.CodeQuality;
using LLMChat.Quality.Analyzers.Tests.Harness;
using LLMChat.Quality.CodeFixes.CodeQuality;

namespace LLMChat.Quality.Analyzers.Tests.CodeQuality;

public sealed class AsyncVoidCodeFixTests
{
    [Fact]
    public async Task The_method_returns_Task_and_the_using_is_added() => Assert.Equal("""
        using System;
        using System.Threading.Tasks;

        public class Mailer
        {
            // sends
            private async Task Send() { await System.Threading.Tasks.Task.Yield(); if (DateTime.Now.Year > 1) return; }
        }
        """.ReplaceLineEndings("\n"), await FixedCode<AsyncVoidAnalyzer, AsyncVoidCodeFix>.Of("""
        using System;

        public class Mailer
        {
            // sends
            private async void Send() { await System.Threading.Tasks.Task.Yield(); if (DateTime.Now.Year > 1) return; }
        }
        """));

    [Fact]
    public async Task A_using_that_is_there_is_not_added_again() => Assert.Equal("""
        using System.Threading.Tasks;

        internal class Mailer
        {
            public static async Task Send() => await Task.Yield();
        }
        """.ReplaceLineEndings("\n"), await FixedCode<AsyncVoidAnalyzer, AsyncVoidCodeFix>.Of("""
        using System.Threading.Tasks;

        internal class Mailer
        {
            public static async void Send() => await Task.Yield();
        }
        """));

    [Fact]
    public async Task Fix_all_fixes_every_method_and_adds_one_using() => Assert.Equal("""
        using System;
        using System.Threading.Tasks;

        internal class Mailer
        {
            private async Task Send() => await System.Threading.Tasks.Task.Yield();
            private async Task SendAll() => await System.Threading.Tasks.Task.Yield();
            public async System.Threading.Tasks.Task Run(Action done) { await Send(); await this.SendAll(); done(); }
        }
        """.ReplaceLineEndings("\n"), await FixedCode<AsyncVoidAnalyzer, AsyncVoidCodeFix>.OfAll("""
        using System;

        internal class Mailer
        {
            private async void Send() => await System.Threading.Tasks.Task.Yield();
            private async void SendAll() => await System.Threading.Tasks.Task.Yield();
            public async System.Threading.Tasks.Task Run(Action done) { Send(); this.SendAll(); done(); }
        }
        """));

    [Theory]
    [InlineData("// a file without usings\nclass A { async void Send() => await System.Threading.Tasks.Task.Yield(); }", "async System.Threading.Tasks.Task Send()")]
    [InlineData("using System;\nclass Task; class A { async void Send() => await System.Threading.Tasks.Task.Yield(); }", "async System.Threading.Tasks.Task Send()")]
    [InlineData("global using System.Threading.Tasks;\nclass A { async void Send() => await Task.Yield(); }", "async Task Send()")]
    [InlineData("// header\nusing Xunit;\nclass A { async void Send() => await System.Threading.Tasks.Task.Yield(); }", "// header\nusing System.Threading.Tasks;\nusing Xunit;\nclass A { async Task Send()")]
    public async Task The_name_is_as_short_as_the_file_allows(string source, string expected) =>
        Assert.Contains(expected, await FixedCode<AsyncVoidAnalyzer, AsyncVoidCodeFix>.Of(source));

    [Theory]
    [InlineData("private async void Send() => await Task.Yield();")]
    [InlineData("internal async void Send() => await Task.Yield();")]
    [InlineData("private protected async void Send() => await Task.Yield();")]
    [InlineData("private async void Send() => await Task.Yield(); public string Name => nameof(Send);")]
    [InlineData("private async void Send() => await Task.Yield();\n/// <see cref=\"Send\"/>\npublic void Run() { }")]
    public async Task It_is_offered_where_nothing_else_changes(string members) => Assert.Contains("async Task Send()", await Fix(members));

    [Theory]
    [InlineData("public async Task Run() { await Task.Yield(); Send(); }")]
    [InlineData("public async Task Run(Mailer other) { await Task.Yield(); if (other != this) { other.Send(); } }")]
    [InlineData("public Func<Task> Run() => async () => { await Task.Yield(); Send(); };")]
    [InlineData("public void Run() { async Task Local() { await Task.Yield(); Send(); } Local().Wait(); }")]
    public async Task Callers_in_async_code_await(string caller) => Assert.Matches("await (other.)?Send\\(\\);", await Fix("private async void Send() => await Task.Yield(); " + caller));

    [Theory]
    [InlineData("public async void Send() => await Task.Yield();")]
    [InlineData("protected async void Send() => await Task.Yield();")]
    [InlineData("[Obsolete] private async void Send() => await Task.Yield();")]
    [InlineData("internal virtual async void Send() => await Task.Yield();")]
    public async Task It_is_not_offered_where_others_rely_on_the_signature(string members) => Assert.Null(await Fix(members));

    [Theory]
    [InlineData("public Action Run() => Send;")]
    [InlineData("public event Action? Sent; public void Run() => Sent += Send;")]
    [InlineData("public void Run() => Call(Send); private void Call(Action action) { }")]
    [InlineData("public Action Run() => () => Send();")]
    [InlineData("public void Run() { Send(); }")]
    [InlineData("public async Task Run() { await Task.Yield(); Action act = () => { Send(); }; act(); }")]
    [InlineData("public async Task Run() { await Task.Yield(); lock (this) { Send(); } }")]
    public async Task It_is_not_offered_where_a_use_cannot_await(string use) => Assert.Null(await Fix("private async void Send() => await Task.Yield(); " + use));

    private static Task<string?> Fix(string members) =>
        FixedCode<AsyncVoidAnalyzer, AsyncVoidCodeFix>.Of($"using System;\nusing System.Threading.Tasks;\n\npublic class Mailer\n{{\n    {members}\n}}\n");
}
