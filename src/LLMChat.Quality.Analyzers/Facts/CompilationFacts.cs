using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Counts the types of one compilation, each once, however many analyzers ask.</summary>
internal sealed class CompilationFacts
{
    private static readonly ConditionalWeakTable<Compilation, CompilationFacts> Known = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeFacts> types = new(SymbolEqualityComparer.Default);

    private CompilationFacts(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        GeneratedCode = new GeneratedCode(options);
        Frameworks = TestFrameworks.In(compilation);
    }

    public GeneratedCode GeneratedCode { get; }

    public TestFrameworks Frameworks { get; }

    public static CompilationFacts Of(Compilation compilation, AnalyzerOptions options) =>
        Known.GetValue(compilation, key => new CompilationFacts(key, options.AnalyzerConfigOptionsProvider));

    public TypeFacts Of(INamedTypeSymbol type) => types.GetOrAdd(type, Count);

    /// <remarks>What a test class shows is for the test runner, not for readers: its members are not public API; nor are those of an analyzer or another part that a host loads.</remarks>
    private TypeFacts Count(INamedTypeSymbol type)
    {
        var tests = type.GetMembers().Count(Frameworks.Run);
        if (tests > 0 || !PublicApi.IsVisible(type) || HostParts.Contains(type))
            return new TypeFacts(0, 0, tests);
        var members = PublicApi.MembersOf(type).Where(GeneratedCode.IsHandWritten).ToList();
        return new TypeFacts(members.Count, members.Count(DocumentationComment.IsGiven), tests);
    }
}
