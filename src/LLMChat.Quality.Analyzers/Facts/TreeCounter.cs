using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Walks a tree once, in source order, with its own stack: no input is nested too deeply for it.</summary>
internal sealed class TreeCounter(SyntaxTree tree)
{
    private readonly Stack<Frame> open = new();
    private readonly List<OpenUnit> units = [];
    private readonly HashSet<SyntaxNode> countedSequences = [];
    private readonly TokenLines lines = new(tree.GetText());
    private readonly ImmutableArray<InvocationExpressionSyntax>.Builder namedCalls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
    private readonly ImmutableArray<AttributeSyntax>.Builder marks = ImmutableArray.CreateBuilder<AttributeSyntax>();
    private readonly CodePieces pieces = new();
    private int skippedUpTo;
    private OpenUnit? topLevel;
    private int methods;

    /// <summary>The children of a node that are not yet visited.</summary>
    private struct Frame(SyntaxNode node, OpenUnit? unit, int nesting)
    {
        /// <summary>A field, for moving on changes it.</summary>
        public ChildSyntaxList.Enumerator Children = node.ChildNodesAndTokens().GetEnumerator();

        public readonly OpenUnit? Unit => unit;

        public readonly int Nesting => nesting;
    }

    public TreeFacts Count()
    {
        var frame = Enter(tree.GetRoot(), unit: null, nesting: 0);
        while (true)
        {
            if (frame.Children.MoveNext())
            {
                if (frame.Children.Current.AsNode() is not { } node)
                {
                    Add(frame.Children.Current.AsToken(), frame.Unit);
                    continue;
                }

                open.Push(frame);
                frame = Enter(node, frame.Unit, frame.Nesting);
            }
            else if (open.Count > 0)
                frame = open.Pop();
            else
                return new TreeFacts(lines.Count, methods, units.Select(unit => unit.Close()).Where(unit => unit.Complexity > 0).ToImmutableArray())
                {
                    NamedCalls = namedCalls.ToImmutable(),
                    GeneratedCodeAttributes = marks.ToImmutable(),
                    Pieces = pieces.ToText(),
                    Complex = units.Select(unit => unit.Complex()).OfType<ComplexUnit>().ToImmutableArray(),
                    Heavy = units.Select(unit => unit.Heavy()).OfType<HeavyUnit>().ToImmutableArray(),
                };
        }
    }

    private void Add(SyntaxToken token, OpenUnit? unit)
    {
        var codeLines = lines.Add(token.Span);
        unit?.AddToken(codeLines);
        if (token.Span.Length > 0 && token.SpanStart >= skippedUpTo)
            pieces.Add(token, lines, codeLines);
    }

    private Frame Enter(SyntaxNode node, OpenUnit? unit, int nesting)
    {
        var kind = node.Kind();
        if (CountedKinds.Contains(kind))
        {
            if (Units.HasBody(node, kind))
                methods++;
            if (Units.IsUnit(node, kind))
                (unit, nesting) = (Open(node, kind), 0);
            unit?.Add(CognitiveComplexity.Of(node, kind, nesting, countedSequences));
            if (kind is SyntaxKind.InvocationExpression)
                Note((InvocationExpressionSyntax)node, unit);
            if (kind is SyntaxKind.Attribute)
                Note((AttributeSyntax)node);
            if (kind is SyntaxKind.UsingDirective)
                skippedUpTo = node.Span.End; // everybody has the same ones, and nobody would move them elsewhere
            if (CognitiveComplexity.Nests(node, kind))
                nesting++;
        }

        return new Frame(node, unit, nesting);
    }

    private void Note(InvocationExpressionSyntax call, OpenUnit? unit)
    {
        unit?.NoteCall(call);
        if (CalledName.Of(call) is { } name && RoleCalls.MayMatter(name.ValueText))
            namedCalls.Add(call);
    }

    private void Note(AttributeSyntax attribute)
    {
        if (attribute.Name.GetLastToken().ValueText is "GeneratedCode" or "GeneratedCodeAttribute")
            marks.Add(attribute);
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
