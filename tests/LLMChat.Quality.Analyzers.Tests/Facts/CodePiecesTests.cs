using LLMChat.Quality.Analyzers.Facts;
using LLMChat.Quality.Core.Evidence.Duplication;
using Microsoft.CodeAnalysis.CSharp;

namespace LLMChat.Quality.Analyzers.Tests.Facts;

/// <summary>What the analyzer hashes is what the report compares.</summary>
public sealed class CodePiecesTests
{
    private const string Method = """
        public int Sum(int[] numbers)
        {
            var sum = 0;
            foreach (var number in numbers)
            {
                if (number < 0)
                    throw new System.ArgumentException("negative", nameof(numbers));
                sum += number;
            }
            var (count, last) = (numbers.Length, numbers[^1]);
            sum = checked(sum * 2);
            if (count > 10 && last == sum)
                return -1;
            while (sum > 1_000)
                sum /= 10;
            return sum + count;
        }
        """;

    [Fact]
    public void Pieces_say_where_they_stand()
    {
        var pieces = Of("class C\n{\n    int a;\n\n    int b =\n        1;\n}\n").Pieces;

        Assert.Equal([(1, 2), (3, 3), (5, 7)], pieces.Select(piece => (piece.FirstLine, piece.LastLine)));
        Assert.Equal([2, 1, 3], pieces.Select(piece => piece.CodeLines));
        Assert.Equal([3, 3, 6], pieces.Select(piece => piece.Tokens));
    }

    [Fact]
    public void Layout_comments_and_values_do_not_matter()
    {
        var changed = Method.Replace("\n{", " { // a comment", StringComparison.Ordinal).Replace("\"negative\"", "\"below zero\"", StringComparison.Ordinal).Replace("1_000", "999", StringComparison.Ordinal);

        Assert.Equal(Hashes(Method), Hashes(changed));
        Assert.NotEqual(Hashes(Method), Hashes(Method.Replace("sum + count", "sum - count", StringComparison.Ordinal)));
        Assert.NotEqual(Hashes(Method), Hashes(Method.Replace("count", "number", StringComparison.Ordinal)));
    }

    [Fact]
    public void Data_are_the_same_only_when_they_are_equal()
    {
        Assert.Equal(Hashes("int[] a = { 1, 2 };"), Hashes("int[] a = { 3, 4 };"));
        Assert.NotEqual(Hashes("int[] a = { 1, 2, 3, 4 };"), Hashes("int[] a = { 1, 2, 3, 5 };"));
    }

    [Fact]
    public void Using_directives_are_no_code() => Assert.Equal(Hashes("class C { }"), Hashes("using System;\nusing static System.Math;\nusing A = System.Int32;\nclass C { }"));

    [Fact]
    public void A_copied_method_is_found_in_another_class()
    {
        var copy = Assert.Single(Duplicates.In([Of($"using System;\nclass A\n{{\n{Method}\n}}", "A.cs"), Of($"class B\n{{\n    int own;\n\n{Method}\n\n    int other;\n}}", "B.cs")]));

        Assert.Equal(("B.cs", 5, 21), (copy.Place.Path, copy.Place.Line, copy.Place.EndLine));
        Assert.Equal(("A.cs", 4), (copy.Original.Path, copy.Original.Line));
        Assert.Equal(17, copy.Lines);
    }

    private static uint[] Hashes(string source) => [.. Of(source).Pieces.Select(piece => piece.Hash)];

    private static CodeFile Of(string source, string path = "Source.cs") => CodeFile.Read(path, TreeFacts.Of(CSharpSyntaxTree.ParseText(source)).Pieces)!;
}
