using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>Follows the calls of a test to an assertion. Each method of a compilation is read once, however many tests call it.</summary>
/// <remarks>What is remembered of a method does not depend on who asked first, so concurrent runs find the same.</remarks>
internal sealed class AssertionSearch(Compilation compilation)
{
    /// <summary>A test, a scenario, its step, the step's helper.</summary>
    private const int CallsFollowed = 4;

    private readonly ConcurrentDictionary<IMethodSymbol, CalledMethods> known = new(SymbolEqualityComparer.Default);
    private readonly AssertionLibraries libraries = new(compilation.Assembly);

    /// <summary>Whether the test, or something it calls, checks anything; true as well where that cannot be known.</summary>
    public bool Finds(IMethodSymbol test, SyntaxNode body, SemanticModel model, CancellationToken cancellation)
    {
        if (AssertionSyntax.IsIn(body))
            return true;
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { test };
        var level = ImmutableArray.Create(CallsIn(body, model, cancellation));
        for (var depth = 0; depth < CallsFollowed && !level.IsEmpty; depth++)
        {
            if (level.Any(method => method.Asserts))
                return true;
            var callees = level.SelectMany(method => method.Callees).Where(seen.Add).ToList();
            if (callees.Any(callee => IsLeftToHeirs(callee, test)))
                return true;
            level = callees.Select(callee => known.GetOrAdd(callee, method => Read(method, cancellation))).ToImmutableArray();
        }

        return level.Any(method => method.Asserts);
    }

    /// <summary>Whether it is a step of the test that only a derived test class knows.</summary>
    private static bool IsLeftToHeirs(IMethodSymbol callee, IMethodSymbol test) => callee.IsAbstract && test.ContainingType.DerivesFrom(callee.ContainingType);

    private CalledMethods Read(IMethodSymbol method, CancellationToken cancellation)
    {
        if (libraries.Assert(method) || AssertionNames.IsAssertion(method.Name))
            return CalledMethods.Assertion;
        var bodies = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Where(declaration => compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            .Select(declaration => declaration.GetSyntax(cancellation))
            .ToList();
        if (bodies.Any(AssertionSyntax.IsInCallee))
            return CalledMethods.Assertion;
        var calls = bodies.Select(body => CallsIn(body, ModelOf(body.SyntaxTree), cancellation)).ToList();
        return calls.Any(call => call.Asserts)
            ? CalledMethods.Assertion
            : new CalledMethods(false, calls.SelectMany(call => call.Callees).ToImmutableArray());
    }

#pragma warning disable RS1030 // a helper of a test stands in another file; the compiler hands out the model it has for it
    private SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    private CalledMethods CallsIn(SyntaxNode code, SemanticModel model, CancellationToken cancellation)
    {
        var callees = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var node in code.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when call.CalledName() is not "nameof":
                    if (MethodOf(call, model, cancellation) is { } called)
                        callees.Add(called);
                    else if (IsUnknown(call, model, cancellation))
                        return CalledMethods.Assertion;
                    break;
                case ArgumentSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } argument when !IsOfNameof(argument):
                    if (MethodOf(argument.Expression, model, cancellation) is { } handedOn)
                        callees.Add(handedOn);
                    break;
            }
        }

        return callees.Any(libraries.Assert) ? CalledMethods.Assertion : new CalledMethods(false, callees.ToImmutable());
    }

    private static bool IsOfNameof(ArgumentSyntax argument) => argument.Parent?.Parent is InvocationExpressionSyntax call && call.CalledName() is "nameof";

    private static IMethodSymbol? MethodOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var symbol = model.GetSymbolInfo(expression, cancellation);
        var method = symbol.Symbol as IMethodSymbol ?? symbol.CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault();
        return (method?.ReducedFrom ?? method)?.OriginalDefinition;
    }

    /// <summary>Whether code that does not compile yet, or is bound when it runs, hides what is called.</summary>
    private static bool IsUnknown(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(call, cancellation).Type is null or { TypeKind: TypeKind.Error or TypeKind.Dynamic };
}
