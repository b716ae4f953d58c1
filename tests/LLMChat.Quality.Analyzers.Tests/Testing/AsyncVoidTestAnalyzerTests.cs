using LLMChat.Quality.Analyzers.Testing;
using LLMChat.Quality.Analyzers.Tests.Harness;

namespace LLMChat.Quality.Analyzers.Tests.Testing;

public sealed class AsyncVoidTestAnalyzerTests
{
    [Fact]
    public async Task A_test_that_nobody_can_wait_for_is_reported_at_its_name()
    {
        var found = await Rule<AsyncVoidTestAnalyzer>.ReportsMarked("""
            using System.Threading.Tasks;
            using Xunit;

            public class Tests
            {
                [Fact] public async void [|Sends|]() => await Task.Yield();
                [Theory, InlineData(1)] public async void [|Counts|](int number) { await Task.Delay(number); }
                [NUnit.Framework.Test] public async void [|Runs|]() => await Task.Yield();
                [Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod] public async void [|Stops|]() => await Task.Yield();
            }
            """ + Frameworks.NUnit + Frameworks.MSTest);

        Assert.Equal("Return Task from 'Sends' so that the test runner can wait for it", found[0].GetMessage());
    }

    [Fact]
    public Task What_can_be_waited_for_or_is_no_test_is_fine() => Rule<AsyncVoidTestAnalyzer>.ReportsMarked("""
        using System.Threading.Tasks;
        using Xunit;

        public interface IScenario { void Plays(); }

        public abstract class Scenario { [Fact] public virtual void Runs() { } }

        public class Tests : Scenario, IScenario
        {
            [Fact] public async Task Sends() => await Task.Yield();
            [Fact] public async ValueTask Receives() => await Task.Yield();
            [Fact] public void Starts() { }
            [Fact] public override async void Runs() => await Task.Yield();
            [Fact] public async void Plays() => await Task.Yield();
            private async void Prepare() => await Task.Yield();
            private async void OnDone(object sender, System.EventArgs e) => await Task.Yield();
        }
        """);

    [Fact]
    public Task An_attribute_of_that_name_from_elsewhere_makes_no_test() => Rule<AsyncVoidTestAnalyzer>.ReportsMarked("""
        using System.Threading.Tasks;

        public class TestAttribute : System.Attribute;

        public class Tests { [Test] public async void Sends() => await Task.Yield(); }
        """);
}
