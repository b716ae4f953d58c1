using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.CodeFixes.CodeQuality;

/// <summary>Whether a place that names a void method still means the same, without a new warning, when that method returns a Task.</summary>
internal static class VoidUse
{
    /// <remarks>
    /// A call that is a statement of synchronous code does, and so does a name in a comment or in <c>nameof</c>.
    /// A method group may need the void type, an expression lambda may pick another overload, and in async code the dropped task is warning CS4014.
    /// </remarks>
    public static bool AllowsTask(SyntaxNode name) =>
        name.IsPartOfStructuredTrivia() || IsInNameOf(name) || (CallOf(name) is { Parent: ExpressionStatementSyntax statement } && !IsInAsyncCode(statement));

    private static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        var callee = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }

    private static bool IsInNameOf(SyntaxNode name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static bool IsInAsyncCode(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
            }
        }

        return false;
    }
}
