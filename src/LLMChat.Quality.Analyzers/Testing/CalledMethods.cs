using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>What one method does that could fail a test.</summary>
/// <param name="Asserts">Whether it checks something itself.</param>
/// <param name="Callees">Whom else it calls or hands on, where that has to be asked; empty when it checks something itself.</param>
internal sealed record CalledMethods(bool Asserts, ImmutableArray<IMethodSymbol> Callees)
{
    public static CalledMethods Assertion { get; } = new(true, ImmutableArray<IMethodSymbol>.Empty);

    public static CalledMethods Nothing { get; } = new(false, ImmutableArray<IMethodSymbol>.Empty);
}
