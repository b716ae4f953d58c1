using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Knows which methods a test framework runs: those with one of its attributes, or an attribute derived from one.</summary>
internal sealed class TestFrameworks
{
    private static readonly string[] MarkerNames =
    [
        "Xunit.FactAttribute",
        "Xunit.v3.IFactAttribute",
        "NUnit.Framework.TestAttribute",
        "NUnit.Framework.Interfaces.ITestBuilder",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
    ];

    private readonly ImmutableHashSet<ISymbol> markers;

    private TestFrameworks(ImmutableHashSet<ISymbol> markers) => this.markers = markers;

    public static TestFrameworks In(Compilation compilation) =>
        new(MarkerNames.SelectMany(name => compilation.GetTypesByMetadataName(name)).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default));

    /// <summary>Whether there can be a test at all.</summary>
    public bool AreReferenced => !markers.IsEmpty;

    /// <summary>Whether a framework runs the member as a test.</summary>
    public bool Run(ISymbol member) =>
        AreReferenced
        && member is IMethodSymbol { MethodKind: MethodKind.Ordinary }
        && member.GetAttributes().Any(attribute => IsMarker(attribute.AttributeClass));

    private bool IsMarker(INamedTypeSymbol? attribute)
    {
        if (attribute is null)
            return false;
        for (var current = attribute; current is not null; current = current.BaseType)
        {
            if (markers.Contains(current))
                return true;
        }

        return attribute.AllInterfaces.Any(markers.Contains);
    }
}
