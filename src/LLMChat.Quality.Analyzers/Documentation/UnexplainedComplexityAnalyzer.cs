using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Documentation;

/// <summary>LQ5002: code that is hard to follow and says nowhere why makes its readers guess.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnexplainedComplexityAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.UnexplainedComplexity,
        title: "Complex code without a comment",
        messageFormat: "Say why '{0}' is as it is: its cognitive complexity is {1}, and nothing in it or above it explains it",
        category: Dimensions.Documentation,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Simple code needs no comment. Code that is hard to follow needs one that says why.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.UnexplainedComplexity),
        customTags: [RuleTags.Comments, RuleTags.Low, "CWE-1116"]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => start.RegisterSyntaxTreeAction(tree =>
        {
            if (!start.TryGetValue(tree.Tree, TreeFacts.Provider, out var facts))
                return;
            foreach (var unit in facts.Complex.Where(unit => !unit.IsExplained))
                tree.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(tree.Tree, unit.NameSpan), unit.Name, unit.Complexity));
        }));
    }
}
