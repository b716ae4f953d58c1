using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>A call that lets real time pass.</summary>
internal static class Pause
{
    private const string Sleep = "Sleep";
    private const string Delay = "Delay";

    /// <summary>Whether the call has the name of one; nothing is bound for that.</summary>
    public static bool Is(InvocationExpressionSyntax invocation) => invocation.CalledName() is Sleep or Delay;

    /// <summary>Whether it is Thread.Sleep, or a Task.Delay of a known time that somebody waits for; a token may end it early, a clock of one's own may not.</summary>
    public static bool IsFixed(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation)
    {
        if (invocation.ArgumentList.Arguments is not [{ Expression: var time }, ..] || model.GetSymbolInfo(invocation, cancellation).Symbol is not IMethodSymbol { ContainingType: { } type } method || method.Parameters.Any(parameter => parameter.Type.Name == "TimeProvider"))
            return false;
        return (type.ToDisplayString(), method.Name) switch
        {
            ("System.Threading.Thread", Sleep) => IsPositive(time, model, cancellation) is not false,
            ("System.Threading.Tasks.Task", Delay) => IsWaitedFor(invocation) && !IsCancelled(invocation) && IsPositive(time, model, cancellation) is true,
            _ => false,
        };
    }

    /// <summary>Whether the test goes on when the token ends the delay: then the time is a limit.</summary>
    private static bool IsCancelled(InvocationExpressionSyntax invocation) =>
        invocation.ArgumentList.Arguments.Count > 1
        && invocation.Ancestors().TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax).Any(ancestor => ancestor is TryStatementSyntax { Catches.Count: > 0 });

    private static bool IsWaitedFor(ExpressionSyntax task) => task.Parent switch
    {
        AwaitExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "GetAwaiter" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => IsWaitedFor(configured),
        ParenthesizedExpressionSyntax parenthesized => IsWaitedFor(parenthesized),
        _ => false,
    };

    /// <summary>Whether a number or TimeSpan is above 0; <see langword="null"/> when the source does not say.</summary>
    private static bool? IsPositive(ExpressionSyntax time, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetConstantValue(time, cancellation) is { HasValue: true, Value: IConvertible number and not string })
            return Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture) > 0;
        return time switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Zero" or "InfiniteTimeSpan" } => false,
            InvocationExpressionSyntax call when call.CalledName()?.StartsWith("From", StringComparison.Ordinal) == true => AnyPositive(call.ArgumentList),
            BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => AnyPositive(arguments),
            _ => null,
        };

        bool? AnyPositive(ArgumentListSyntax arguments)
        {
            var signs = arguments.Arguments.Select(argument => IsPositive(argument.Expression, model, cancellation)).ToList();
            return signs.Contains(null) ? null : signs.Contains(true);
        }
    }
}
