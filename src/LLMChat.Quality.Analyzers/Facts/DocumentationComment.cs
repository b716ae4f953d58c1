using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Whether a symbol is documented.</summary>
/// <remarks>
/// It reads the comments themselves: without a documentation file the compiler does not parse them,
/// <c>GetDocumentationCommentXml</c> is empty, and <c>///</c> is an ordinary comment that starts with three slashes.
/// </remarks>
internal static class DocumentationComment
{
    /// <summary>Whether the symbol, what it overrides, or what it implements has a documentation comment that says something.</summary>
    public static bool IsGiven(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = Overridden(current))
        {
            if (IsTakenAsGiven(current) || current.ImplementedInterfaceMembers().Any(IsTakenAsGiven))
                return true;
        }

        return false;
    }

    /// <remarks>What other assemblies declare is taken as documented there.</remarks>
    private static bool IsTakenAsGiven(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.IsEmpty || Declarations(symbol).Any(declaration => HasComment(declaration.GetSyntax()));

    private static IEnumerable<SyntaxReference> Declarations(ISymbol symbol) =>
        symbol is IMethodSymbol { PartialImplementationPart: { } implementation }
            ? symbol.DeclaringSyntaxReferences.Concat(implementation.DeclaringSyntaxReferences)
            : symbol.DeclaringSyntaxReferences;

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static bool HasComment(SyntaxNode declaration)
    {
        var carrier = declaration is VariableDeclaratorSyntax ? declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? declaration : declaration;
        var comments = carrier.GetLeadingTrivia().Where(IsDocumentation).Select(trivia => trivia.ToFullString()).ToList();
        return comments.Count > 0 && DocumentationText.SaysSomething(string.Join("\n", comments));
    }

    private static bool IsDocumentation(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => DocumentationText.IsDocumentation(trivia.ToString(), "///", '/'),
        SyntaxKind.MultiLineCommentTrivia => DocumentationText.IsDocumentation(trivia.ToString(), "/**", '*'),
        _ => false,
    };
}
