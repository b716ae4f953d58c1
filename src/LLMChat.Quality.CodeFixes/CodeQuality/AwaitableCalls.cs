using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace LLMChat.Quality.CodeFixes.CodeQuality;

/// <summary>The calls of a void method that would have to await it if it returned a Task.</summary>
/// <remarks>
/// Only a call that is a statement of async code can. A method group may need the void type, an expression lambda may pick another overload,
/// and in synchronous code the dropped task is warning CS4014. A name in a comment or in <c>nameof</c> does not matter.
/// </remarks>
internal static class AwaitableCalls
{
    /// <summary>Every call; <see langword="null"/> when there is a use that cannot await.</summary>
    public static async Task<ImmutableArray<(DocumentId Document, InvocationExpressionSyntax Invocation)>?> Of(IMethodSymbol method, Solution solution, CancellationToken cancellation)
    {
        var calls = ImmutableArray.CreateBuilder<(DocumentId, InvocationExpressionSyntax)>();
        foreach (var use in (await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false)).SelectMany(symbol => symbol.Locations))
        {
            var root = await use.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            var name = root?.FindNode(use.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (name is not null && IsHarmless(name))
                continue;
            if (name is null || CallOf(name) is not { Parent: ExpressionStatementSyntax statement } call || !CanAwait(statement))
                return null;
            calls.Add((use.Document.Id, call));
        }

        return calls.ToImmutable();
    }

    private static bool IsHarmless(SyntaxNode name) =>
        name.IsPartOfStructuredTrivia()
        || name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        var callee = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }

    private static bool CanAwait(SyntaxNode statement)
    {
        foreach (var ancestor in statement.Ancestors())
        {
            switch (ancestor)
            {
                case LockStatementSyntax or UnsafeStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MemberDeclarationSyntax member:
                    return member is GlobalStatementSyntax || member.Modifiers.Any(SyntaxKind.AsyncKeyword);
            }
        }

        return false;
    }
}
