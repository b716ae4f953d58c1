using LLMChat.Quality.Analyzers.Documentation;
using LLMChat.Quality.Analyzers.Facts;
using LLMChat.Quality.Analyzers.Tests.Harness;

namespace LLMChat.Quality.Analyzers.Tests.Documentation;

public sealed class UnexplainedComplexityAnalyzerTests
{
    private const string Complex = "if (a > 0) if (a > 1) if (a > 2) if (a > 3) if (a > 4) if (a > 5) return 1;";

    [Fact]
    public async Task Complex_code_without_a_word_is_found_at_its_name()
    {
        var found = Assert.Single(await CompilerRun.Over($"class C {{ int M(int a) {{ {Complex} return 0; }} }}").Diagnose(new UnexplainedComplexityAnalyzer()));

        Assert.Equal("Say why 'M' is as it is: its cognitive complexity is 21, and nothing in it or above it explains it", found.GetMessage(null));
    }

    [Theory]
    [InlineData("class C { int M(int a) { if (a > 0) return 1; return 0; } }")]
    [InlineData("class C {\n/* the order of a receipt */ int M(int a) { " + Complex + " return 0; } }")]
    [InlineData("class C { int M(int a) { // the order of a receipt\n" + Complex + " return 0; } }")]
    [InlineData("class C {\n/// <summary>The order of a receipt.</summary>\n int M(int a) { " + Complex + " return 0; } }")]
    [InlineData("class C {\n/// <summary>The order of a receipt.</summary>\n int M { get { var a = 1; " + Complex + " return 0; } } }")]
    public async Task Simple_or_explained_code_is_not(string source) => Assert.Empty(await CompilerRun.Over(source).Diagnose(new UnexplainedComplexityAnalyzer()));

    [Fact]
    public async Task A_line_of_dashes_explains_nothing() =>
        Assert.Single(await CompilerRun.Over($"class C {{\n// ------------\n int M(int a) {{ {Complex} return 0; }} }}").Diagnose(new UnexplainedComplexityAnalyzer()));

    [Fact]
    public async Task The_facts_count_both()
    {
        var found = Assert.Single(await CompilerRun.Over($"class C {{ int M(int a) {{ {Complex} return 0; }}\n// why\nint N(int a) {{ {Complex} return 0; }} }}").Diagnose(new SourceFactsAnalyzer()));

        Assert.Equal(("2", "1"), (found.Properties["ComplexUnits"], found.Properties["ExplainedUnits"]));
    }
}
