using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.CodeQuality;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Package.Tests;

/// <summary>What our analyzers offer, from the analyzers themselves.</summary>
internal static class OurAnalyzers
{
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
    [
        .. typeof(AsyncVoidAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
