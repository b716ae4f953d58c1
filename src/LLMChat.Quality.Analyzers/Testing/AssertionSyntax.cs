using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>What in a piece of code can fail a test, as far as it can be seen without binding anything.</summary>
internal static class AssertionSyntax
{
    /// <remarks>What a helper says to its careless caller, or to nobody yet.</remarks>
    private static readonly ImmutableHashSet<string> Complaints = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "NotImplementedException", "NotSupportedException", "ObjectDisposedException");

    /// <summary>Whether code has a call that checks something, or throws if something is not as it should be.</summary>
    public static bool IsIn(SyntaxNode code) => CallIsIn(code) || code.DescendantNodes().Any(IsCheckThatThrows);

    /// <summary>The same of a method that a test calls, where a guard against the caller's mistakes is no check.</summary>
    public static bool IsInCallee(SyntaxNode code) => CallIsIn(code) || code.DescendantNodes().Any(node => IsCheckThatThrows(node) && !IsComplaint(node));

    /// <summary>Whether code has a call that checks something.</summary>
    public static bool CallIsIn(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(IsAssertion);

    private static bool IsAssertion(InvocationExpressionSyntax call) => call.CalledName() switch
    {
        null or "nameof" => false,
        "Exception" or "ExceptionAsync" when IsOf(call.Expression, "Record") => !IsDropped(call),
        var name => AssertionNames.IsAssertion(name) || ReceiversOf(call.Expression).Any(AssertionNames.IsSource),
    };

    private static bool IsOf(ExpressionSyntax called, string receiver) => ReceiversOf(called).FirstOrDefault() == receiver;

    private static bool IsDropped(ExpressionSyntax result) => result.Parent switch
    {
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax => IsDropped((ExpressionSyntax)result.Parent),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
        var parent => parent is ExpressionStatementSyntax,
    };

    /// <summary>The names before the last dot, from right to left, up to another call.</summary>
    private static IEnumerable<string> ReceiversOf(ExpressionSyntax called)
    {
        for (var current = (called as MemberAccessExpressionSyntax)?.Expression; current is not null; current = (current as MemberAccessExpressionSyntax)?.Expression)
        {
            if (current is MemberAccessExpressionSyntax { Name: var member })
                yield return member.Identifier.ValueText;
            else if (current is SimpleNameSyntax name)
                yield return name.Identifier.ValueText;
        }
    }

    /// <remarks>A function that does nothing but throw plays a failure for the code under test.</remarks>
    private static bool IsCheckThatThrows(SyntaxNode node)
    {
        if (node is not (ThrowStatementSyntax or ThrowExpressionSyntax))
            return false;
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
                case IfStatementSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or ConditionalExpressionSyntax or CatchClauseSyntax or MemberDeclarationSyntax:
                    return true;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                    return true;
            }
        }

        return true;
    }

    private static bool IsComplaint(SyntaxNode node)
    {
        var thrown = node is ThrowStatementSyntax statement ? statement.Expression : ((ThrowExpressionSyntax)node).Expression;
        return thrown is ObjectCreationExpressionSyntax { Type: var type } && Complaints.Contains(type is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : type.ToString());
    }
}
