using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Walks a tree once, in source order, with its own stack: no input is nested too deeply for it.</summary>
internal sealed class TreeCounter(SyntaxTree tree)
{
    private readonly Stack<Visit> pending = new();
    private readonly List<OpenUnit> units = [];
    private readonly HashSet<SyntaxNode> countedSequences = [];
    private readonly TokenLines lines = new(tree.GetText());
    private OpenUnit? topLevel;
    private int methods;

    private readonly record struct Visit(SyntaxNodeOrToken Item, OpenUnit? Unit, int Nesting);

    public TreeFacts Count()
    {
        pending.Push(new Visit(tree.GetRoot(), Unit: null, Nesting: 0));
        while (pending.Count > 0)
        {
            var (item, unit, nesting) = pending.Pop();
            if (item.AsNode() is { } node)
                Enter(node, unit, nesting);
            else
                lines.Add(item.Span);
        }

        return new TreeFacts(lines.Count, methods, units.Select(unit => unit.Close()).Where(unit => unit.Complexity > 0).ToImmutableArray());
    }

    private void Enter(SyntaxNode node, OpenUnit? unit, int nesting)
    {
        var kind = node.Kind();
        if (Units.HasBody(node, kind))
            methods++;
        if (Units.IsUnit(node, kind))
            (unit, nesting) = (Open(node, kind), 0);
        unit?.Add(CognitiveComplexity.Of(node, kind, nesting, countedSequences));
        if (kind is SyntaxKind.InvocationExpression)
            unit?.NoteCall((InvocationExpressionSyntax)node);

        var inner = CognitiveComplexity.Nests(node, kind) ? nesting + 1 : nesting;
        foreach (var child in node.ChildNodesAndTokens().Reverse())
            pending.Push(new Visit(child, unit, inner));
    }

    private OpenUnit Open(SyntaxNode node, SyntaxKind kind)
    {
        if (kind is SyntaxKind.GlobalStatement && topLevel is not null)
            return topLevel;
        var unit = new OpenUnit(node);
        units.Add(unit);
        if (kind is SyntaxKind.GlobalStatement)
            (topLevel, methods) = (unit, methods + 1);
        return unit;
    }
}
