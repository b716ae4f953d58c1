using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>What one pass over a syntax tree counts, for every rule that asks.</summary>
/// <param name="Lines">Lines that carry at least one token.</param>
/// <param name="Methods">Methods, constructors, finalizers, accessors, operators and local functions with a body; a file's top-level statements are one.</param>
/// <param name="Units">The pieces of code whose complexity is above 0, in source order.</param>
internal sealed record TreeFacts(int Lines, int Methods, ImmutableArray<CodeUnit> Units)
{
    /// <summary>Calls whose name is that of a call which gives code a role.</summary>
    public ImmutableArray<InvocationExpressionSyntax> NamedCalls { get; init; } = ImmutableArray<InvocationExpressionSyntax>.Empty;

    /// <summary>Attributes written as <c>GeneratedCode</c>, in source order.</summary>
    public ImmutableArray<AttributeSyntax> GeneratedCodeAttributes { get; init; } = ImmutableArray<AttributeSyntax>.Empty;

    /// <summary>The pieces of its code, as <see cref="CodePieces"/> writes them.</summary>
    public string Pieces { get; init; } = "";

    /// <summary>The pieces of code that are hard to follow, in source order.</summary>
    public ImmutableArray<ComplexUnit> Complex { get; init; } = ImmutableArray<ComplexUnit>.Empty;

    /// <summary>The pieces of code whose maintainability index is below the limit, in source order.</summary>
    public ImmutableArray<HeavyUnit> Heavy { get; init; } = ImmutableArray<HeavyUnit>.Empty;

    /// <summary>Counts a tree once, however many analyzers ask.</summary>
    public static SyntaxTreeValueProvider<TreeFacts> Provider { get; } = new(Of);

    /// <summary>The sum over all units.</summary>
    public int CognitiveComplexity { get; } = Units.Sum(unit => unit.Complexity);

    public static TreeFacts Of(SyntaxTree tree) => new TreeCounter(tree).Count();
}
