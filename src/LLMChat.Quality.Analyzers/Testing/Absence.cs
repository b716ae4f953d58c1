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
        && block.Statements[next].DescendantNodes().OfType<SimpleNameSyntax>().Any(name => IsOf(name.Identifier.ValueText));

    // IsFalse, ShouldBeEmpty, Times.Never, DidNotReceive, MustNotHaveHappened; but not NotEmpty and IsNotNull
    private static bool IsOf(string name) => NameWords.Of(name) switch
    {
        [.., "Not", "Empty" or "Null" or "False"] => false,
        [.., "False" or "Empty" or "Null" or "Never"] => true,
        var words => words.Contains("Not", StringComparer.Ordinal) && !words.Contains("Null", StringComparer.Ordinal),
    };
}
