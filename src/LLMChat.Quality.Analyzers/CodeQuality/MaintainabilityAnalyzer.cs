using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.CodeQuality;

/// <summary>LQ1004: a method so long and dense that nobody holds it in his head is changed by trial and error.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MaintainabilityAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.Maintainability,
        title: "Method is hard to maintain",
        messageFormat: "Split '{0}': its maintainability index is {1}, the least is {2}",
        category: Dimensions.CodeQuality,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Microsoft's maintainability index falls with what a method holds (Halstead volume), the ways through it (cyclomatic complexity) and its lines.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.Maintainability),
        customTags: [RuleTags.Maintainability, RuleTags.Medium, "CWE-1120"]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => start.RegisterSyntaxTreeAction(tree =>
        {
            if (start.TryGetValue(tree.Tree, TreeFacts.Provider, out var facts))
                Check(tree, facts);
        }));
    }

    private static void Check(SyntaxTreeAnalysisContext context, TreeFacts facts)
    {
        foreach (var unit in facts.Heavy)
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Location.Create(context.Tree, unit.NameSpan),
                ImmutableDictionary<string, string?>.Empty.Add(CognitiveComplexityAnalyzer.ExcessProperty, (MaintainabilityIndex.Limit - unit.Index).ToString(CultureInfo.InvariantCulture)),
                unit.Name, unit.Index, MaintainabilityIndex.Limit));
    }
}
