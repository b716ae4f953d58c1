using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Adds up what concurrent actions count; sums do not depend on their order.</summary>
internal sealed class SourceTotal(OutputKind outputKind)
{
    private int lines;
    private int methods;
    private int cognitiveComplexity;
    private int complexUnits;
    private int explainedUnits;
    private int publicMembers;
    private int documentedMembers;
    private int testMethods;
    private int textLines;
    private readonly ConcurrentBag<CodePlace> places = [];
    private readonly ConcurrentBag<HiddenCode> hidden = [];
    private readonly ConcurrentBag<string> pieces = [];

    public int Lines => lines;

    public int Methods => methods;

    public void Add(TreeFacts facts, SyntaxTree tree)
    {
        Interlocked.Add(ref textLines, tree.GetText().Lines.Count);
        Interlocked.Add(ref lines, facts.Lines);
        Interlocked.Add(ref methods, facts.Methods);
        Interlocked.Add(ref cognitiveComplexity, facts.CognitiveComplexity);
        Interlocked.Add(ref complexUnits, facts.Complex.Length);
        Interlocked.Add(ref explainedUnits, facts.Complex.Count(unit => unit.IsExplained));
        if (facts.Pieces.Length > 0)
            pieces.Add($"{FactText.Of(tree.FilePath)}\t{facts.Pieces}");
    }

    public void Add(TypeFacts facts)
    {
        Interlocked.Add(ref publicMembers, facts.PublicMembers);
        Interlocked.Add(ref documentedMembers, facts.DocumentedMembers);
        Interlocked.Add(ref testMethods, facts.TestMethods);
    }

    public void Add(IEnumerable<CodePlace> found)
    {
        foreach (var place in found)
            places.Add(place);
    }

    public void Add(IEnumerable<HiddenCode> found)
    {
        foreach (var code in found)
            hidden.Add(code);
    }

    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty
        .Add("Lines", Text(lines))
        .Add("Methods", Text(methods))
        .Add("CognitiveComplexity", Text(cognitiveComplexity))
        .Add("ComplexUnits", Text(complexUnits))
        .Add("ExplainedUnits", Text(explainedUnits))
        .Add("PublicMembers", Text(publicMembers))
        .Add("DocumentedMembers", Text(documentedMembers))
        .Add("TestMethods", Text(testMethods))
        .Add("OutputKind", outputKind.ToString())
        .Add("TextLines", Text(textLines))
        .Add("Places", FactText.Of(places.Select(place => place.ToText())))
        .Add("Hidden", FactText.Of(hidden.Select(code => code.ToText())))
        .Add("Pieces", FactText.Of(pieces));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
