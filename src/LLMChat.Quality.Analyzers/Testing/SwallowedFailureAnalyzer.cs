using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>LQ4004: a test that catches every exception and goes on passes whatever happens, a failed assertion included.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowedFailureAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.SwallowedFailure,
        title: "Test swallows a failure",
        messageFormat: "Let the exception reach the runner of '{0}', or assert which one it is: what is caught here cannot fail the test",
        category: Dimensions.Testing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A failed assertion is an exception: a test that catches every exception and goes on passes whatever happens.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.SwallowedFailure),
        customTags: [RuleTags.TestQuality, RuleTags.Medium, "CWE-390"]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (CompilationFacts.Of(start.Compilation, start.Options).Frameworks is { AreReferenced: true } frameworks
                && start.Compilation.GetTypeByMetadataName("System.Exception") is { } exception)
                start.RegisterSyntaxNodeAction(node => Check(node, exception, frameworks), SyntaxKind.CatchClause);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol exception, TestFrameworks frameworks)
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (frameworks.Run(context.ContainingSymbol!)
            && SwallowedFailures.Hides(clause)
            && clause.CatchesEverything(context.SemanticModel, exception, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Rule, clause.CatchKeyword.GetLocation(), context.ContainingSymbol!.Name));
    }
}
