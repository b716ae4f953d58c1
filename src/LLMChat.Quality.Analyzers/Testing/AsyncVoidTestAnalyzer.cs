using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>LQ4005: a runner that does not wait for an async test method returning void reports it as passed before it has tested anything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidTestAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.AsyncVoidTest,
        title: "Async test method returns void",
        messageFormat: "Return Task from '{0}' so that the test runner can wait for it",
        category: Dimensions.Testing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A runner cannot wait for a test that returns void: depending on the framework it is refused, skipped, or passes before its assertions run.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.AsyncVoidTest),
        customTags: [RuleTags.TestQuality, RuleTags.High, "CWE-248"]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (CompilationFacts.Of(start.Compilation, start.Options).Frameworks is { AreReferenced: true } frameworks)
                start.RegisterSymbolAction(symbol => Check(symbol, frameworks), SymbolKind.Method);
        });
    }

    private static void Check(SymbolAnalysisContext context, TestFrameworks frameworks)
    {
        if (context.Symbol is IMethodSymbol { IsAsync: true, ReturnsVoid: true, IsOverride: false } method
            && frameworks.Run(method)
            && !method.ImplementsInterfaceMember())
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name));
    }
}
