using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>LQ9100: not a problem, but how the counts reach the report: as properties of one diagnostic in the compiler's log.</summary>
/// <remarks>Its severity keeps it off the console, and no setting can switch it off: a compilation without it was not measured.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceFactsAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.SourceFacts,
        title: "Source facts",
        messageFormat: "{0} lines of hand-written code in {1} methods",
        category: Dimensions.CodeQuality,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Not a problem: how LLMChat.Quality hands its counts to the report, in the compiler's log only.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.SourceFacts),
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]);

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
            var total = new SourceTotal(start.Compilation.Options.OutputKind);
            start.RegisterSyntaxTreeAction(tree =>
            {
                if (start.TryGetValue(tree.Tree, TreeFacts.Provider, out var counted))
                    total.Add(counted);
            });
            start.RegisterSymbolAction(symbol => total.Add(facts.Of((INamedTypeSymbol)symbol.Symbol)), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => end.ReportDiagnostic(
                Diagnostic.Create(Rule, Location.None, total.ToProperties(), total.Lines, total.Methods)));
        });
    }
}
