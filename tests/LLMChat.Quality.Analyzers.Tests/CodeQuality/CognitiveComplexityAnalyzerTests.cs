using LLMChat.Quality.Analyzers.CodeQuality;
using LLMChat.Quality.Analyzers.Facts;
using LLMChat.Quality.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace LLMChat.Quality.Analyzers.Tests.CodeQuality;

public sealed class CognitiveComplexityAnalyzerTests
{
    [Theory]
    [InlineData(0, "Go();")]
    [InlineData(1, "if (a) Go();")]
    [InlineData(2, "if (a) Go(); else Go();")]
    [InlineData(3, "if (a) Go(); else if (b) Go(); else Go();")]
    [InlineData(3, "if (a) { if (b) Go(); }")]
    [InlineData(4, "if (a) Go(); else { if (b) Go(); }")]
    [InlineData(4, "if (a) Go(); else if (b) { if (c) Go(); }")]
    [InlineData(3, "for (;;) while (a) Go();")]
    [InlineData(3, "do { foreach (var x in new int[0]) Go(); } while (a);")]
    [InlineData(0, "foreach (var (x, y) in new (int, int)[0]) Go();")]
    [InlineData(3, "switch (n) { case 1: if (a) Go(); break; case 2: break; default: break; }")]
    [InlineData(3, "switch (n) { case 1: goto case 2; case 2: break; }")]
    [InlineData(3, "again: while (a) { goto again; }")]
    [InlineData(1, "_ = n switch { 1 => 2, 3 => 4, _ => 5 };")]
    [InlineData(4, "_ = n switch { 1 => 2, > 3 and < 9 => a ? 4 : 5, _ => 5 };")]
    [InlineData(0, "try { Go(); } finally { Go(); }")]
    [InlineData(1, "try { Go(); } catch { Go(); }")]
    [InlineData(3, "try { Go(); } catch { if (a) Go(); }")]
    [InlineData(1, "try { Go(); } catch (Exception) when (n > 1) { Go(); }")]
    [InlineData(0, "lock (this) { using (var stream = new System.IO.MemoryStream()) { Go(); } }")]
    [InlineData(1, "n = a ? 1 : 2;")]
    [InlineData(3, "n = a ? 1 : b ? 2 : 3;")]
    [InlineData(1, "a = b && c;")]
    [InlineData(1, "a = b && c && a && b;")]
    [InlineData(2, "a = b && c || a;")]
    [InlineData(3, "a = b && c || a && b;")]
    [InlineData(1, "a = b && (c && a);")]
    [InlineData(2, "a = b && (c || a);")]
    [InlineData(2, "a = b && !(c && a);")]
    [InlineData(2, "a = b && ((c && a) && b);")]
    [InlineData(2, "if (a) { b = a || c; }")]
    [InlineData(0, "a = !b ^ c & a | b;")]
    [InlineData(1, "a = n is 1 or 2 or 4 or (5 or 6);")]
    [InlineData(2, "a = n is > 1 and < 5 or 9;")]
    [InlineData(0, "a = o is not string;")]
    [InlineData(0, "o ??= o ?? o?.ToString();")]
    [InlineData(2, "Action act = () => { if (a) Go(); };")]
    [InlineData(2, "Func<int, bool> f = x => x > 0 ? a : b;")]
    [InlineData(1, "Action act = delegate { if (a) Go(); };")]
    [InlineData(2, "void Local() { if (a) Go(); }")]
    [InlineData(0, "static void Local() { }")]
    [InlineData(1, "Run(n);")]
    [InlineData(2, "if (n == 0) return; Run(n - 1); Run(n - 2);")]
    [InlineData(0, "Run(); this.Run(n);")]
    [InlineData(0, "Run<int>(n);")]
    [InlineData(1, "\n#if DEBUG\n    Go();\n#elif TRACE\n    Go();\n#endif\n if (a) Go();")]
    public void A_body_is_as_complex_as_S3776_says(int expected, string body) =>
        Assert.Equal(expected, ComplexityOf($$"""
            using System;

            public class Sample
            {
                private bool a, b, c;
                private int n;
                private object? o;
                private void Run(int depth) { {{body}} }
                private void Run() { }
                private void Run<T>(int depth) { }
                private void Go() { }
            }
            """, "Run"));

    [Theory]
    [InlineData("Value.get", 1, "public int Value { get { return a ? 1 : 2; } }")]
    [InlineData("Value.set", 1, "public int Value { set { if (a) return; } }")]
    [InlineData("Value.init", 1, "public int Value { init { if (a) return; } }")]
    [InlineData("Value", 1, "public int Value => a ? 1 : 2;")]
    [InlineData("Value.add", 1, "public event System.Action Value { add { if (a) return; } remove { } }")]
    [InlineData("this.get", 1, "public int this[int i] { get { return a ? 1 : 2; } }")]
    [InlineData("this", 1, "public int this[int i] => a ? 1 : 2;")]
    [InlineData("value", 2, "private static readonly System.Func<int, int> value = x => x > 0 ? 1 : 2;")]
    [InlineData("Sample", 1, "public Sample() { if (a) return; }")]
    [InlineData("Sample", 1, "public Sample() : this(System.Environment.TickCount > 0 ? 1 : 2) { } private Sample(int x) { }")]
    [InlineData("~Sample", 1, "~Sample() { if (a) return; }")]
    [InlineData("operator +", 1, "public static Sample operator +(Sample x, Sample y) => x == y ? x : y;")]
    [InlineData("operator int", 1, "public static explicit operator int(Sample x) => x == null ? 1 : 2;")]
    [InlineData("Local", 2, "private void Run() { static void Local(bool b) { if (b) return; } }")]
    public void Every_kind_of_code_has_its_own_number(string name, int expected, string member) =>
        Assert.Equal(expected, ComplexityOf($"#nullable disable\npublic class Sample {{ private bool a; {member} }}", name));

    [Fact]
    public void Top_level_statements_are_one_piece_of_code() =>
        Assert.Equal(3, ComplexityOf("""
            if (args.Length > 0) System.Console.WriteLine();
            void Local() { if (true) return; }
            static void Own() { if (true) return; }
            """, "top-level statements"));

    [Fact]
    public async Task A_method_over_the_limit_is_reported_with_value_limit_and_excess()
    {
        var found = Assert.Single(await Rule<CognitiveComplexityAnalyzer>.ReportsMarked(MethodOf(16, "[|Run|]")));

        Assert.Equal("Split 'Run': its cognitive complexity is 16, the limit is 15", found.GetMessage());
        Assert.Equal("1", found.Properties["excess"]);
    }

    [Fact]
    public Task A_method_at_the_limit_is_fine() => Rule<CognitiveComplexityAnalyzer>.ReportsMarked(MethodOf(15, "Run"));

    [Fact]
    public async Task The_limit_is_an_option()
    {
        var found = await Rule<CognitiveComplexityAnalyzer>.ReportsMarked(MethodOf(15, "[|Run|]"), ("llmchat_quality.max_cognitive_complexity", "10"));

        Assert.Equal("5", Assert.Single(found).Properties["excess"]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("")]
    public Task A_limit_that_is_no_number_is_the_default(string limit) =>
        Rule<CognitiveComplexityAnalyzer>.ReportsMarked(MethodOf(15, "Run"), ("llmchat_quality.max_cognitive_complexity", limit));

    private static string MethodOf(int complexity, string name) =>
        $"public class Sample {{ public void {name}(bool a) {{ {string.Concat(Enumerable.Repeat("if (a) return; ", complexity))} }} }}";

    private static int ComplexityOf(string source, string name) =>
        TreeFacts.Of(CSharpSyntaxTree.ParseText(source)).Units.Where(unit => unit.Name == name).Sum(unit => unit.Complexity);
}
