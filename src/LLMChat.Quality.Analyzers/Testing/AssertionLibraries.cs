using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>Knows methods that check something, by where they come from, although their own name does not say so.</summary>
/// <param name="own">The assembly whose tests are looked at.</param>
internal sealed class AssertionLibraries(IAssemblySymbol own)
{
    /// <summary>Assemblies that do nothing but check.</summary>
    private static readonly ImmutableHashSet<string> Libraries = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "xunit.assert", "xunit.v3.assert", "TUnit.Assertions", "FluentAssertions", "AwesomeAssertions", "Shouldly", "NFluent");

    /// <summary>Those, and frameworks that also check.</summary>
    private static readonly ImmutableHashSet<string> Frameworks = Libraries.Union(
    [
        "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "Verify", "ApprovalTests",
    ]);

    private static readonly ImmutableArray<string> FrameworkNames = ImmutableArray.Create("xunit", "nunit", "MSTest", "TUnit", "Microsoft.VisualStudio.TestPlatform", "Microsoft.Testing");

    private readonly ConcurrentDictionary<IAssemblySymbol, bool> checking = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the method checks something.</summary>
    public bool Assert(IMethodSymbol method) =>
        method.ContainingType is { } type
        && (AssertionNames.IsSource(type.Name) || IsTestOfCompiler(method, type) || checking.GetOrAdd(method.ContainingAssembly, IsForTests));

    /// <summary>Microsoft.CodeAnalysis.Testing: the test of an analyzer is an object that is filled and then run.</summary>
    private static bool IsTestOfCompiler(IMethodSymbol method, INamedTypeSymbol type) =>
        method.Name == "RunAsync" && type.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;

    /// <remarks>Code under test references no assertions; another assembly that does is there to help tests, and what its methods do is not to be seen from here.</remarks>
    private bool IsForTests(IAssemblySymbol assembly) =>
        Libraries.Contains(assembly.Name)
        || (!SymbolEqualityComparer.Default.Equals(assembly, own)
            && !FrameworkNames.Any(name => assembly.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => Frameworks.Contains(reference.Name))));
}
