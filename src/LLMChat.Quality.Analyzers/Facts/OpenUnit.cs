using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>A piece of code while it is being walked.</summary>
internal sealed class OpenUnit(SyntaxNode node)
{
    private readonly MethodDeclarationSyntax? method = node as MethodDeclarationSyntax;
    private bool callsItself;
    private int complexity;
    private int lines;
    private int tokens;

    public void Add(int increment) => complexity += increment;

    /// <summary>Takes a token that stands in it.</summary>
    /// <param name="codeLines">How many lines it is the first token of.</param>
    public void AddToken(int codeLines) => (lines, tokens) = (lines + codeLines, tokens + 1);

    /// <summary>The unit when it is hard to maintain; a field is data.</summary>
    public HeavyUnit? Heavy()
    {
        if (node is FieldDeclarationSyntax || !MaintainabilityIndex.MayBeLow(lines, tokens))
            return null;
        var index = (int)MaintainabilityIndex.Of(node);
        var (name, span) = Units.NameOf(node);
        return index < MaintainabilityIndex.Limit ? new HeavyUnit(name, span, index) : null;
    }

    /// <summary>The unit when it is over the limit of LQ1003 that holds without a setting.</summary>
    public ComplexUnit? Complex() => Close() is { Complexity: > CodeQuality.CognitiveComplexityAnalyzer.DefaultLimit } unit
        ? new ComplexUnit(unit.Name, unit.NameSpan, unit.Complexity, Explanation.IsGiven(node))
        : null;

    /// <summary>Notes whether a call looks like recursion: the method's own bare name with as many arguments as it has parameters.</summary>
    public void NoteCall(InvocationExpressionSyntax call) =>
        callsItself |= method is not null
            && call.Expression is IdentifierNameSyntax name
            && call.ArgumentList.Arguments.Count == method.ParameterList.Parameters.Count
            && name.Identifier.ValueText == method.Identifier.ValueText;

    public CodeUnit Close()
    {
        var (name, span) = Units.NameOf(node);
        return new CodeUnit(name, span, callsItself ? complexity + 1 : complexity);
    }
}
