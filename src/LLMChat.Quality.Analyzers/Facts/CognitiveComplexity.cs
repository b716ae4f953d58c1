using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>What each node adds to the cognitive complexity of the unit it stands in.</summary>
/// <remarks>
/// The definition is SonarSource's (white paper "Cognitive Complexity", and for C# the behaviour of rule S3776), so that teams can compare numbers.
/// Faithful to that rule, <c>foreach</c> with a deconstruction and <c>delegate { }</c> add nothing, and a static local function starts one level deep.
/// </remarks>
internal static class CognitiveComplexity
{
    /// <summary>The increment of the node itself.</summary>
    /// <param name="node">The node.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="nesting">How deep it is nested in its unit.</param>
    /// <param name="countedSequences">Right operands that belong to a sequence of equal operators counted before.</param>
    public static int Of(SyntaxNode node, SyntaxKind kind, int nesting, HashSet<SyntaxNode> countedSequences) => kind switch
    {
        SyntaxKind.IfStatement => IsElseIf(node) ? 0 : nesting + 1,
        SyntaxKind.ElseClause => 1,
        SyntaxKind.ConditionalExpression => nesting + 1,
        SyntaxKind.SwitchStatement or SyntaxKind.SwitchExpression => nesting + 1,
        SyntaxKind.ForStatement or SyntaxKind.ForEachStatement => nesting + 1,
        SyntaxKind.WhileStatement or SyntaxKind.DoStatement => nesting + 1,
        SyntaxKind.CatchClause => nesting + 1,
        SyntaxKind.GotoStatement or SyntaxKind.GotoCaseStatement or SyntaxKind.GotoDefaultStatement => nesting + 1,
        SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => OfSequence(node, kind, ((BinaryExpressionSyntax)node).Left, ((BinaryExpressionSyntax)node).Right, countedSequences),
        SyntaxKind.AndPattern or SyntaxKind.OrPattern => OfSequence(node, kind, ((BinaryPatternSyntax)node).Left, ((BinaryPatternSyntax)node).Right, countedSequences),
        _ => 0,
    };

    /// <summary>Whether what the node contains is one level deeper than the node.</summary>
    public static bool Nests(SyntaxNode node, SyntaxKind kind) => kind switch
    {
        SyntaxKind.IfStatement => !IsElseIf(node),
        SyntaxKind.ConditionalExpression => true,
        SyntaxKind.SwitchStatement or SyntaxKind.SwitchExpression => true,
        SyntaxKind.ForStatement or SyntaxKind.ForEachStatement => true,
        SyntaxKind.WhileStatement or SyntaxKind.DoStatement => true,
        SyntaxKind.CatchClause => true,
        SyntaxKind.SimpleLambdaExpression or SyntaxKind.ParenthesizedLambdaExpression or SyntaxKind.LocalFunctionStatement => true,
        _ => false,
    };

    /// <summary>One for each run of equal operators, however long: <c>a &amp;&amp; b &amp;&amp; (c &amp;&amp; d)</c> is one, <c>a &amp;&amp; b || c</c> two.</summary>
    private static int OfSequence(SyntaxNode node, SyntaxKind kind, SyntaxNode left, SyntaxNode right, HashSet<SyntaxNode> countedSequences)
    {
        if (countedSequences.Remove(node))
            return 0;
        if (WithoutParentheses(right) is var bare && bare.IsKind(kind))
            countedSequences.Add(bare);
        return WithoutParentheses(left).IsKind(kind) ? 0 : 1;
    }

    private static SyntaxNode WithoutParentheses(SyntaxNode node)
    {
        while (true)
        {
            switch (node)
            {
                case ParenthesizedExpressionSyntax expression:
                    node = expression.Expression;
                    break;
                case ParenthesizedPatternSyntax pattern:
                    node = pattern.Pattern;
                    break;
                default:
                    return node;
            }
        }
    }

    private static bool IsElseIf(SyntaxNode node) => node.Parent.IsKind(SyntaxKind.ElseClause);
}
