using System.Text;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis.CSharp;

namespace LLMChat.Quality.Analyzers.Tests.Facts;

public sealed class TreeFactsTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_are_those_that_carry_a_token(string lineEnd)
    {
        const string Source = """"
            // a comment does not count

            /// <summary>Nor does documentation.</summary>
            public class Sample
            {
                /* nor does this,
                   nor this */ public int Value; // but this line does

            #if NEVER
                public int Hidden;
            #endif
                public string Text = """
                    three

                    lines
                    """; public string More = @"one
            two";
            }
            """";

        Assert.Equal(10, Of(Source.ReplaceLineEndings(lineEnd)).Lines);
    }

    [Fact]
    public void An_empty_file_has_no_lines() => Assert.Equal(0, Of("").Lines + Of("\n\n// nothing\n").Lines);

    [Fact]
    public void Methods_are_what_has_a_body_and_can_be_called()
    {
        const string Source = """
            using System;

            Console.WriteLine();
            Console.WriteLine();

            public abstract class Sample
            {
                public Sample() { }
                ~Sample() { }
                public abstract void Declared();
                public void WithBody() { void Local() { } static int Own() => 1; }
                public int Arrow() => 1;
                public int Automatic { get; set; }
                public int Computed => 1;
                public int Full { get => 1; set { } }
                public event Action Changed { add { } remove { } }
                public int this[int index] => 1;
                public static Sample operator !(Sample sample) => sample;
                public static explicit operator int(Sample sample) => 1;
            }

            public interface IContract { void Declared(); int Value { get; } }
            """;

        Assert.Equal(1 + 2 + 3 + 1 + 1 + 2 + 2 + 1 + 2, Of(Source).Methods);
    }

    [Fact]
    public void Complexity_is_the_sum_over_all_code()
    {
        var facts = Of("class A { int x = 1; int F(bool a) => a ? 1 : 2; int P => F(true) > 1 ? 1 : 2; void G() { } }");

        Assert.Equal(2, facts.CognitiveComplexity);
        Assert.Equal(["F", "P"], facts.Units.Select(unit => unit.Name));
    }

    [Fact]
    public void Fault_033_Ten_thousand_nested_parentheses_do_not_overflow_the_stack()
    {
        var nested = $"class A {{ bool F(bool a) => {new string('(', 10_000)}a{new string(')', 10_000)}; void G(bool a) {{ if (a) G(a); }} }}";

        Assert.True(Of(nested).Lines > 0);
    }

    [Fact]
    public void Fault_033_Ten_thousand_operands_are_one_sequence()
    {
        var chain = string.Join(" && ", Enumerable.Repeat("a", 10_000));

        Assert.Equal(1, Of($"class A {{ bool F(bool a) => {chain}; }}").CognitiveComplexity);
    }

    [Fact]
    public void Fault_033_A_method_of_a_hundred_thousand_lines_is_counted()
    {
        var source = new StringBuilder("class A { void F(bool a) {\n");
        for (var line = 0; line < 100_000; line++)
            source.Append("if (a) return;\n");
        var facts = Of(source.Append("} }").ToString());

        Assert.Equal(100_002, facts.Lines);
        Assert.Equal(100_000, facts.CognitiveComplexity);
    }

    [Fact]
    public void Fault_033_Fifty_thousand_members_are_counted()
    {
        var members = string.Join('\n', Enumerable.Range(0, 50_000).Select(index => $"int M{index}() => 1;"));

        Assert.Equal(50_000, Of($"class A {{\n{members}\n}}").Methods);
    }

    [Fact]
    public void Fault_033_An_else_if_ladder_of_three_hundred_steps_is_counted()
    {
        var ladder = string.Join(" else ", Enumerable.Repeat("if (a) F(false);", 300));

        Assert.Equal(300 + 1, Of($"class A {{ void F(bool a) {{ {ladder} }} }}").CognitiveComplexity);
    }

    private static TreeFacts Of(string source) => TreeFacts.Of(CSharpSyntaxTree.ParseText(source));
}
