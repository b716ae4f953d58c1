using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers;

/// <summary>Questions about calls that need no binding.</summary>
internal static class Invocations
{
    /// <summary>The name that stands before the parentheses, without what it is a member of.</summary>
    public static string? CalledName(this InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
