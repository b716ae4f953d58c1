using LLMChat.Quality.Analyzers.CodeQuality;
using LLMChat.Quality.Analyzers.Facts;
using LLMChat.Quality.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace LLMChat.Quality.Analyzers.Tests.CodeQuality;

public sealed class MaintainabilityAnalyzerTests
{
    [Fact]
    public async Task A_method_of_hundreds_of_lines_is_found_at_its_name_with_the_points_it_lacks()
    {
        var found = Assert.Single(await CompilerRun.Over($"class C\n{{\n    int Long(int a)\n    {{\n{Lines(300)}        return a;\n    }}\n}}\n").Diagnose(new MaintainabilityAnalyzer()));

        Assert.Equal((2, 8), (found.Location.GetLineSpan().StartLinePosition.Line, found.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Matches(@"^Split 'Long': its maintainability index is 1?[0-9], the least is 20$", found.GetMessage(null));
        Assert.Matches("^[0-9]+$", found.Properties["excess"]);
    }

    [Theory]
    [InlineData("int M(int a)\n{\n", 40, "return a; }")]
    [InlineData("int M(int a) { // a comment is free\n// 1\n// 2\n// 3\n", 60, "return a; }")]
    [InlineData("static readonly int[] Table =\n[\n1, 2, 3,\n", 0, "4\n];")]
    public async Task Methods_of_ordinary_length_are_not_found(string start, int lines, string end) =>
        Assert.Empty(await CompilerRun.Over($"class C\n{{\n{start}{Lines(lines)}{end}\n}}\n").Diagnose(new MaintainabilityAnalyzer()));

    [Fact]
    public async Task A_field_is_data_however_long() =>
        Assert.Empty(await CompilerRun.Over($"class C\n{{\n    static readonly int[] Table =\n    [\n{string.Concat(Enumerable.Range(0, 900).Select(index => $"        {index}, {index + 1},\n"))}    ];\n}}\n").Diagnose(new MaintainabilityAnalyzer()));

    [Fact]
    public async Task Static_local_functions_count_for_themselves() =>
        Assert.Equal("Inner", NameIn(Assert.Single(await CompilerRun.Over($"class C\n{{\n    int M(int a)\n    {{\n        return Inner(a);\n\n        static int Inner(int a)\n        {{\n{Lines(300)}            return a;\n        }}\n    }}\n}}\n").Diagnose(new MaintainabilityAnalyzer())).GetMessage(null)));

    [Fact]
    public async Task Top_level_statements_are_one_unit() =>
        Assert.Equal("top-level statements", NameIn(Assert.Single(await (CompilerRun.Over($"var a = 0;\n{Lines(300)}return a;\n") with { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication }).Diagnose(new MaintainabilityAnalyzer())).GetMessage(null)));

    [Fact]
    public void The_formula_is_Microsofts()
    {
        var method = CSharpSyntaxTree.ParseText("int M(int a)\n{\n    if (a > 0)\n        return a;\n    return 0;\n}\n").GetRoot().ChildNodes().Single();

        // 15 tokens (int M ( int a { if ( a > 0 return a return 0), 9 different; 2 ways; 4 lines with more than a brace
        var expected = (171 - 5.2 * Math.Log(15 * Math.Log(9, 2)) - 0.23 * 2 - 16.2 * Math.Log(4)) * 100 / 171;
        Assert.Equal(expected, MaintainabilityIndex.Of(method), 0.0001);
    }

    [Fact]
    public void What_is_not_looked_at_cannot_be_below_the_limit()
    {
        var worst = (171 - 5.2 * Math.Log(299 * Math.Log(299, 2)) - 0.23 * (299 / 2 + 1) - 16.2 * Math.Log(39)) * 100 / 171;

        Assert.False(MaintainabilityIndex.MayBeLow(39, 299));
        Assert.True(MaintainabilityIndex.MayBeLow(40, 10) && MaintainabilityIndex.MayBeLow(1, 300));
        Assert.True(worst > MaintainabilityIndex.Limit);
    }

    private static string NameIn(string message) => message.Split('\'')[1];

    private static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(index => $"        a = a * {index} + (a > {index} ? a - 1 : a / 2);\n"));
}
