using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers;

/// <summary>Questions about catch clauses that several rules ask.</summary>
internal static class CatchClauses
{
    /// <summary>Whether no exception gets past the clause.</summary>
    public static bool CatchesEverything(this CatchClauseSyntax clause, SemanticModel model, INamedTypeSymbol exception, CancellationToken cancellation) =>
        clause.Filter is null
        && (clause.Declaration is null || SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(clause.Declaration.Type, cancellation).Type, exception));

    /// <summary>Whether the block has a comment in words, or code that another configuration compiles.</summary>
    public static bool SaysWhy(this BlockSyntax block) => block.DescendantTrivia(block.Span).Any(SaysWhy);

    private static bool SaysWhy(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => trivia.ToString().Any(char.IsLetterOrDigit),
        SyntaxKind.DisabledTextTrivia => true,
        _ => false,
    };
}
