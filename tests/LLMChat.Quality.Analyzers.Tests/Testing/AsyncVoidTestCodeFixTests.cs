using LLMChat.Quality.Analyzers.Testing;
using LLMChat.Quality.Analyzers.Tests.Harness;
using LLMChat.Quality.CodeFixes.Testing;

namespace LLMChat.Quality.Analyzers.Tests.Testing;

public sealed class AsyncVoidTestCodeFixTests
{
    [Fact]
    public async Task A_public_test_with_its_attributes_returns_Task() => Assert.Equal("""
        using System.Threading.Tasks;
        using Xunit;

        public class Tests
        {
            [Fact]
            public async Task Sends() => await System.Threading.Tasks.Task.Yield();
        }
        """.ReplaceLineEndings("\n"), await FixedCode<AsyncVoidTestAnalyzer, AsyncVoidTestCodeFix>.Of("""
        using Xunit;

        public class Tests
        {
            [Fact]
            public async void Sends() => await System.Threading.Tasks.Task.Yield();
        }
        """));

    [Fact]
    public async Task Fix_all_fixes_every_test() => Assert.Equal("""
        using System.Threading.Tasks;
        using Xunit;

        public class Tests
        {
            [Fact] public async Task Sends() => await Task.Yield();
            [Theory, InlineData(1)] public async Task Counts(int number) => await Task.Delay(number);
        }
        """.ReplaceLineEndings("\n"), await FixedCode<AsyncVoidTestAnalyzer, AsyncVoidTestCodeFix>.OfAll("""
        using System.Threading.Tasks;
        using Xunit;

        public class Tests
        {
            [Fact] public async void Sends() => await Task.Yield();
            [Theory, InlineData(1)] public async void Counts(int number) => await Task.Delay(number);
        }
        """));

    [Theory]
    [InlineData("[Fact] public virtual async void Sends() => await Task.Yield();")]
    [InlineData("[Fact] public async void Sends() => await Task.Yield(); [Fact] public void Twice() { Sends(); Sends(); }")]
    public async Task It_is_not_offered_where_others_rely_on_the_signature(string members) =>
        Assert.Null(await FixedCode<AsyncVoidTestAnalyzer, AsyncVoidTestCodeFix>.Of($"using System.Threading.Tasks;\nusing Xunit;\n\npublic class Tests\n{{\n    {members}\n}}\n"));
}
