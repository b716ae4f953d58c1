using LLMChat.Quality.Analyzers.Testing;
using LLMChat.Quality.Analyzers.Tests.Harness;

namespace LLMChat.Quality.Analyzers.Tests.Testing;

public sealed class SwallowedFailureAnalyzerTests
{
    [Theory]
    [InlineData("try { Run(); Assert.True(done); } [|catch|] { }")]
    [InlineData("try { Run(); Assert.True(done); } [|catch|] (Exception) { }")]
    [InlineData("try { Run(); Assert.Fail(\"it should have thrown\"); } [|catch|] (Exception) { return; }")]
    [InlineData("try { Run(); Assert.True(done); } [|catch|] (Exception exception) { Console.WriteLine(exception); }")]
    [InlineData("try { Run(); AssertDone(); } [|catch|] (Exception) { /* on a slow machine */ }")]
    [InlineData("foreach (var one in new[] { 1, 2 }) { try { Assert.Equal(1, one); } [|catch|] { continue; } }")]
    [InlineData("try { Run(); } [|catch|] { }")]
    [InlineData("try { Run(); } [|catch|] (Exception exception) { Console.WriteLine(exception.Message); } Assert.True(done);")]
    [InlineData("try { Run(); } catch (InvalidOperationException) { } [|catch|] (Exception) { ; }")]
    [InlineData("try { Run(); } [|catch|] (Anything) { { } }")]
    [InlineData("try { Run(); throw new InvalidOperationException(\"it should have thrown\"); } [|catch|] (Exception) { }")]
    [InlineData("Action act = () => { try { Assert.True(done); } [|catch|] { } }; act();")]
    public Task A_clause_that_lets_the_test_pass_whatever_happens_is_reported(string statement) => Check(statement);

    [Theory]
    [InlineData("try { Run(); Assert.True(done); } catch (Exception) { throw; }")]
    [InlineData("try { using (Open()) { throw new InvalidOperationException(); } } catch (Exception) { } Assert.True(done);")]
    [InlineData("try { Run(); Assert.True(done); } catch (Exception exception) { Assert.Fail(exception.Message); }")]
    [InlineData("try { Run(); Assert.True(done); } catch (Exception exception) { throw new InvalidOperationException(\"at 2\", exception); }")]
    [InlineData("try { Run(); Assert.True(done); } catch (InvalidOperationException) { }")]
    [InlineData("try { Run(); Assert.True(done); } catch (Exception exception) when (exception is InvalidOperationException) { }")]
    [InlineData("try { Run(); Assert.True(done); } finally { Close(); }")]
    [InlineData("Exception? caught = null; try { Run(); } catch (Exception exception) { caught = exception; } Assert.NotNull(caught);")]
    [InlineData("try { Run(); } catch { done = true; } Assert.True(done);")]
    [InlineData("try { Run(); } catch (Exception exception) { Check(exception); }")]
    [InlineData("try { Run(); } catch (Exception exception) { errors.Add(exception); } Assert.Empty(errors);")]
    [InlineData("try { Run(); } catch (Exception) { return; } Assert.Fail(\"it should have thrown\");")]
    [InlineData("try { Run(); } catch { /* the circuit opens at the second failure */ } Assert.True(done);")]
    [InlineData("try { Run(); } finally { try { Run(); } catch { } }")]
    [InlineData("try { Close(); } catch { }")]
    [InlineData("Action work = () => { try { Run(); } catch (Exception exception) { Console.WriteLine(exception); } }; work();")]
    [InlineData("void Work() { try { Run(); } catch { } } Work();")]
    [InlineData("try { foreach (var one in errors) { if (done) { DeleteAll(); } } } catch (Exception) { }")]
    [InlineData("for (var i = 0; i < 10; i++) { try { Assert.True(done); break; } catch (Exception) { } }")]
    [InlineData("while (true) { try { Assert.True(done); return; } catch (Exception) { /* not yet */ } }")]
    public Task A_clause_that_chooses_keeps_or_only_cleans_up_is_fine(string statement) => Check(statement);

    [Fact]
    public async Task What_is_no_test_is_left_to_LQ1002()
    {
        var found = await Rule<SwallowedFailureAnalyzer>.ReportsMarked("""
            using System;
            using Xunit;

            public class Tests
            {
                [Fact] public void Runs() { try { Console.Write(1); } [|catch|] { } }
                private static void Run() { try { Console.Write(1); } catch { } }
            }
            """);

        Assert.Equal("Let the exception reach the runner of 'Runs', or assert which one it is: what is caught here cannot fail the test", found[0].GetMessage());
    }

    private static Task Check(string statement) => Rule<SwallowedFailureAnalyzer>.ReportsMarked($$"""
        using System;
        using System.Collections.Generic;
        using Xunit;
        using Anything = System.Exception;

        public class Tests
        {
            private readonly List<Exception> errors = new List<Exception>();
            private bool done;

            [Fact]
            public void Runs()
            {
                {{statement}}
            }

            private void Run() => done = !done;
            private IDisposable? Open() => null;
            private void Check(Exception exception) { }
            private void AssertDone() { }
            private void Close() { }
            private void DeleteAll() { }
        }
        """);
}
