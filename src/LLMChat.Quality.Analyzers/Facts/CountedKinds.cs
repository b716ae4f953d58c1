using Microsoft.CodeAnalysis.CSharp;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>The kinds of node that count for anything; nine nodes of ten, names and arguments and types, do not.</summary>
internal static class CountedKinds
{
    private static readonly bool[] Table = TableOf(
        SyntaxKind.MethodDeclaration, SyntaxKind.ConstructorDeclaration, SyntaxKind.DestructorDeclaration, SyntaxKind.OperatorDeclaration, SyntaxKind.ConversionOperatorDeclaration,
        SyntaxKind.GetAccessorDeclaration, SyntaxKind.SetAccessorDeclaration, SyntaxKind.InitAccessorDeclaration, SyntaxKind.AddAccessorDeclaration, SyntaxKind.RemoveAccessorDeclaration,
        SyntaxKind.UnknownAccessorDeclaration, SyntaxKind.FieldDeclaration, SyntaxKind.GlobalStatement, SyntaxKind.ArrowExpressionClause, SyntaxKind.LocalFunctionStatement,
        SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.InvocationExpression, SyntaxKind.Attribute, SyntaxKind.UsingDirective,
        SyntaxKind.IfStatement, SyntaxKind.ElseClause, SyntaxKind.ConditionalExpression, SyntaxKind.SwitchStatement, SyntaxKind.SwitchExpression, SyntaxKind.ForStatement, SyntaxKind.ForEachStatement,
        SyntaxKind.WhileStatement, SyntaxKind.DoStatement, SyntaxKind.CatchClause, SyntaxKind.GotoStatement, SyntaxKind.GotoCaseStatement, SyntaxKind.GotoDefaultStatement,
        SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.AndPattern, SyntaxKind.OrPattern);

    public static bool Contains(SyntaxKind kind) => (uint)kind < (uint)Table.Length && Table[(int)kind];

    private static bool[] TableOf(params SyntaxKind[] kinds)
    {
        var table = new bool[kinds.Max(kind => (int)kind) + 1];
        foreach (var kind in kinds)
            table[(int)kind] = true;
        return table;
    }
}
