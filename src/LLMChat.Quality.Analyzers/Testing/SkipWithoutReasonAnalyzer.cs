using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>LQ4002: a test that is skipped without a reason stays skipped, because nobody knows what would have to happen first.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SkipWithoutReasonAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.SkipWithoutReason,
        title: "Test is skipped without a reason",
        messageFormat: "Say in the attribute why '{0}' is skipped, so that the test report shows it",
        category: Dimensions.Testing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A test that is skipped without a reason stays skipped: nobody knows what would have to happen before it can run again.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.SkipWithoutReason),
        customTags: [RuleTags.TestQuality, RuleTags.Low]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var facts = CompilationFacts.Of(start.Compilation, start.Options);
            if (facts.Frameworks.AreReferenced)
                start.RegisterSymbolAction(symbol => Check(symbol, facts), SymbolKind.Method, SymbolKind.NamedType);
        });
    }

    private static void Check(SymbolAnalysisContext context, CompilationFacts facts)
    {
        if (context.Symbol is INamedTypeSymbol type ? facts.Of(type).TestMethods == 0 : !facts.Frameworks.Run(context.Symbol))
            return;
        foreach (var skip in Skip.Of(context.Symbol).Where(skip => !skip.HasReason))
        {
            if (skip.Attribute.ApplicationSyntaxReference is { } place)
                context.ReportDiagnostic(Diagnostic.Create(Rule, place.GetSyntax(context.CancellationToken).GetLocation(), context.Symbol.Name));
        }
    }
}
