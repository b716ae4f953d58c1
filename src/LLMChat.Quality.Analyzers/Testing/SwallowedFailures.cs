using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>Which catch clauses of a test, if they catch everything, let it pass whatever happens.</summary>
internal static class SwallowedFailures
{
    /// <remarks>What fails after the test has found out what it wanted to know does not matter.</remarks>
    private static readonly ImmutableArray<string> CleanUps = ImmutableArray.Create("Abort", "Cancel", "Clean", "Close", "Delete", "Dispose", "Drop", "Exit", "Kill", "Quit", "Remove", "Shutdown", "Stop", "TryDelete", "Unlink");

    private static readonly ImmutableArray<string> Mentions = ImmutableArray.Create("Write", "Log", "Print", "Trace", "Debug", "Info", "Warn");

    public static bool Hides(CatchClauseSyntax clause)
    {
        if (clause is not { Filter: null, Block: var block, Parent: TryStatementSyntax { Block: var tried } @try } || block.CloseBraceToken.IsMissing)
            return false;
        return AssertionSyntax.CallIsIn(tried)
            ? block.Statements.All(statement => IsIdle(statement) || IsJump(statement)) && !IsTriedAgain(@try)
            : block.Statements.All(IsIdle) && !block.SaysWhy() && !IsCleanUp(@try) && !IsHandedOn(@try) && !IsPlayed(@try);
    }

    private static bool IsIdle(StatementSyntax statement) => statement switch
    {
        EmptyStatementSyntax => true,
        BlockSyntax block => block.Statements.All(IsIdle),
        ExpressionStatementSyntax { Expression: var expression } => IsMention(expression),
        _ => false,
    };

    private static bool IsMention(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => IsMention(awaited.Expression),
        InvocationExpressionSyntax call => call.CalledName() is { } name && Mentions.Any(start => name.StartsWith(start, StringComparison.Ordinal)),
        _ => false,
    };

    private static bool IsJump(StatementSyntax statement) => statement is ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    /// <summary>Whether an assertion that holds ends a loop, so that one that does not is only tried again.</summary>
    private static bool IsTriedAgain(TryStatementSyntax @try) =>
        @try.Block.DescendantNodes().Any(node => node is ReturnStatementSyntax or BreakStatementSyntax)
        && @try.Ancestors().TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax).Any(ancestor => ancestor is WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax);

    /// <summary>Whether it stands in a function, which may play work for the code under test.</summary>
    private static bool IsHandedOn(TryStatementSyntax @try) =>
        @try.Ancestors().TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax).Any(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    /// <summary>Whether the test itself throws at the end, to see afterwards what that left behind.</summary>
    private static bool IsPlayed(TryStatementSyntax @try) =>
        EndsWithThrow(@try.Block)
        && @try.Parent is BlockSyntax { Statements: var statements }
        && statements.SkipWhile(statement => statement != @try).Skip(1).Any(AssertionSyntax.CallIsIn);

    private static bool EndsWithThrow(StatementSyntax statement) => statement switch
    {
        ThrowStatementSyntax => true,
        BlockSyntax { Statements: { Count: > 0 } statements } => EndsWithThrow(statements.Last()),
        UsingStatementSyntax @using => EndsWithThrow(@using.Statement),
        _ => false,
    };

    private static bool IsCleanUp(TryStatementSyntax @try) =>
        @try.Ancestors().TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax).Any(ancestor => ancestor is FinallyClauseSyntax)
        || (@try.Block.Statements.Count > 0 && @try.Block.Statements.All(IsCleanUp));

    private static bool IsCleanUp(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.All(IsCleanUp),
        IfStatementSyntax { Statement: var then, Else: null } => IsCleanUp(then),
        CommonForEachStatementSyntax { Statement: var each } => IsCleanUp(each),
        ExpressionStatementSyntax { Expression: var expression } => IsCleanUp(expression),
        _ => false,
    };

    private static bool IsCleanUp(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => IsCleanUp(awaited.Expression),
        ConditionalAccessExpressionSyntax conditional => IsCleanUp(conditional.WhenNotNull),
        InvocationExpressionSyntax call => call.CalledName() is { } name && CleanUps.Any(start => name.StartsWith(start, StringComparison.Ordinal)),
        _ => false,
    };
}
