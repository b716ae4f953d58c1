using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Whether somebody says why code is as it is: one comment with a word, above it or in it.</summary>
internal static class Explanation
{
    public static bool IsGiven(SyntaxNode unit)
    {
        var declaration = unit is GlobalStatementSyntax ? unit.Parent! : unit.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? unit;
        return declaration.DescendantTrivia().Any(trivia => IsComment(trivia.Kind()) && trivia.ToFullString().Any(char.IsLetter));
    }

    private static bool IsComment(SyntaxKind kind) => kind is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
