using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>Assertions that something has not happened: there is no event to wait for, so a test has to give it time.</summary>
internal static class Absence
{
    /// <summary>Whether the statement after the one with the pause asserts it.</summary>
    public static bool IsAssertedAfter(InvocationExpressionSyntax pause) =>
        pause.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax block } statement
        && block.Statements.IndexOf(statement) + 1 is var next
        && next < block.Statements.Count
        && block.Statements[next].DescendantNodes().Any(IsAsserted);

    private static bool IsAsserted(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.CalledName() is { } name && IsOf(name),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Is" or "Times" }, Name: var name } => IsOf(name.Identifier.ValueText),
        _ => false,
    };

    // IsFalse, ShouldBeEmpty, Times.Never, DidNotReceive, MustNotHaveHappened; but not NotEmpty, IsNotNull, NotEqual and Is.Not
    private static bool IsOf(string name) => NameWords.Of(name) switch
    {
        ["Not"] => false,
        [.., "Not", "Empty" or "Null" or "False" or "Equal" or "Same"] => false,
        [.., "False" or "Empty" or "Null" or "Never"] => true,
        var words => words.Contains("Not", StringComparer.Ordinal) && !words.Contains("Null", StringComparer.Ordinal),
    };
}
