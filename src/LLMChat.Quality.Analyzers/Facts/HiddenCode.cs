using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Code that rules skip because something says that no person wrote it.</summary>
/// <param name="Mark">What says so: one of <see cref="GeneratedMarks"/>.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Lines">How many lines of text it has.</param>
internal readonly record struct HiddenCode(string Mark, string Path, int Line, int Lines)
{
    private const string Attribute = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    public static HiddenCode Of(SyntaxTree tree, string mark) => new(mark, tree.FilePath, 1, tree.GetText().Lines.Count);

    /// <summary>The declarations of a file with the attribute; what stands in a declaration that has it is not named again.</summary>
    public static IEnumerable<HiddenCode> In(SemanticModel model, TreeFacts facts, CancellationToken cancellationToken)
    {
        var end = -1;
        foreach (var attribute in facts.GeneratedCodeAttributes)
        {
            if (attribute.Parent?.Parent is not MemberDeclarationSyntax declaration || declaration.SpanStart < end || !IsMark(model.GetSymbolInfo(attribute, cancellationToken)))
                continue;
            end = declaration.Span.End;
            var (first, last) = CodePlace.LinesOf(declaration.SyntaxTree, declaration.Span);
            yield return new HiddenCode(GeneratedMarks.Attribute, declaration.SyntaxTree.FilePath, first, last - first + 1);
        }
    }

    /// <summary>One line of text, as the report's side reads it.</summary>
    public string ToText() => string.Join("\t", Mark, Number(Line), Number(Lines), FactText.Of(Path));

    private static bool IsMark(SymbolInfo constructor) => constructor.Symbol?.ContainingType.ToDisplayString() == Attribute;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
