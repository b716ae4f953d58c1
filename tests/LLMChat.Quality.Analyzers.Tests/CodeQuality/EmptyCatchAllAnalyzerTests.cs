using LLMChat.Quality.Analyzers.CodeQuality;
using LLMChat.Quality.Analyzers.Tests.Harness;

namespace LLMChat.Quality.Analyzers.Tests.CodeQuality;

public sealed class EmptyCatchAllAnalyzerTests
{
    [Theory]
    [InlineData("[|catch|] { }")]
    [InlineData("[|catch|] { ; }")]
    [InlineData("[|catch|] { { ; } }")]
    [InlineData("[|catch|] (Exception) { }")]
    [InlineData("[|catch|] (Exception exception) { ; ; }")]
    [InlineData("[|catch|] (global::System.Exception) { }")]
    [InlineData("[|catch|] (Anything) { }")]
    [InlineData("[|catch|] { /* */ }")]
    [InlineData("[|catch|] { // --- \n }")]
    [InlineData("catch (OperationCanceledException) { } [|catch|] { }")]
    public Task A_clause_that_takes_everything_and_does_nothing_is_reported(string clause) => Check(clause);

    [Theory]
    [InlineData("catch { /* best effort: the file may be gone */ }")]
    [InlineData("catch (Exception) { // shutting down\n }")]
    [InlineData("catch\n{\n    // the cache is only an optimisation\n}")]
    public Task A_comment_in_the_body_is_a_decision(string clause) => Check(clause);

    [Theory]
    [InlineData("catch (OperationCanceledException) { }")]
    [InlineData("catch (InvalidOperationException) { }")]
    [InlineData("catch (SystemException) { }")]
    [InlineData("catch (Exception) when (DateTime.Now.Year > 2000) { }")]
    [InlineData("catch { throw; }")]
    [InlineData("catch (Exception exception) { Console.WriteLine(exception); }")]
    [InlineData("catch {\n#if TRACE_ALL\n    Console.WriteLine();\n#endif\n}")]
    [InlineData("finally { }")]
    public Task A_clause_that_chooses_or_acts_is_fine(string clause) => Check(clause);

    [Fact]
    public Task What_hides_the_failure_of_a_test_is_left_to_LQ4004() => Rule<EmptyCatchAllAnalyzer>.ReportsMarked("""
        using System;
        using Xunit;

        public class Tests
        {
            [Fact] public void Runs() { try { Console.WriteLine(); } catch { } }
            [Fact] public void Cleans() { try { Console.WriteLine(); } finally { try { Close(); } [|catch|] { } } }
            private static void Close() { try { Console.WriteLine(); } [|catch|] { } }
        }
        """);

    private static Task Check(string clause) => Rule<EmptyCatchAllAnalyzer>.ReportsMarked($$"""
        using System;
        using Anything = System.Exception;

        public class Sample
        {
            public void Run()
            {
                try { Console.WriteLine(); } {{clause}}
            }
        }
        """);
}
