using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>A piece of code with a role: it answers requests, or asks a database or another service.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Path">The file.</param>
/// <param name="FirstLine">Its first line, from 1.</param>
/// <param name="LastLine">Its last line; 0 when it is not known which code it is.</param>
/// <param name="Kind">Empty for code of a method, <see cref="Inner"/> for lines that only a lambda has, <see cref="Lambda"/> for a lambda's lines that are also lines of the code around it.</param>
/// <param name="OuterLine">Where the code around a lambda begins; 0 elsewhere.</param>
internal readonly record struct CodePlace(string Role, string Path, int FirstLine, int LastLine, string Kind, int OuterLine)
{
    public const string Inner = "inner";
    public const string Lambda = "lambda";

    /// <summary>Code of a method.</summary>
    public static CodePlace At(string role, SyntaxTree tree, TextSpan span)
    {
        var (first, last) = LinesOf(tree, span);
        return new CodePlace(role, tree.FilePath, first, last, "", 0);
    }

    /// <summary>Code of a lambda: that the statement around it ran says nothing of it, so lines that only the lambda has stand for it where there are any.</summary>
    public static CodePlace In(AnonymousFunctionExpressionSyntax lambda, string role, TextSpan span)
    {
        var (first, last) = LinesOf(lambda.SyntaxTree, span);
        var around = lambda.Ancestors().First(node => node is StatementSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax);
        var (outerFirst, outerLast) = LinesOf(lambda.SyntaxTree, around.Span);
        var (ownFirst, ownLast) = (Math.Max(first, outerFirst + 1), Math.Min(last, outerLast - 1));
        return ownFirst <= ownLast
            ? new CodePlace(role, lambda.SyntaxTree.FilePath, ownFirst, ownLast, Inner, outerFirst)
            : new CodePlace(role, lambda.SyntaxTree.FilePath, first, last, Lambda, outerFirst);
    }

    /// <summary>One line of text, as the report's side reads it.</summary>
    public string ToText() => string.Join("\t", Role, Number(FirstLine), Number(LastLine), Kind, Number(OuterLine), FactText.Of(Path));

    internal static (int First, int Last) LinesOf(SyntaxTree tree, TextSpan span)
    {
        var lines = tree.GetText().Lines;
        return (lines.IndexOf(span.Start) + 1, lines.IndexOf(span.End) + 1);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
