using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Facts;
using LLMChat.Quality.Analyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.CodeQuality;

/// <summary>LQ1002: a catch clause that takes every exception and does nothing hides failures nobody thought of.</summary>
/// <remarks>A comment in the body is a written decision and ends the matter; so does code that another configuration compiles.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyCatchAllAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.EmptyCatchAll,
        title: "Catch clause swallows every exception",
        messageFormat: "Catch only what you expect here, handle it, or say in a comment why any exception may be lost",
        category: Dimensions.CodeQuality,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An empty catch-all hides failures that nobody thought of: the program goes on with wrong data, and nothing tells why.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.EmptyCatchAll),
        customTags: [RuleTags.CodeFindings, RuleTags.Medium, "CWE-390", "OWASP-A10:2025"]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("System.Exception") is not { } exception)
                return;
            var frameworks = CompilationFacts.Of(start.Compilation, start.Options).Frameworks;
            start.RegisterSyntaxNodeAction(node => Check(node, exception, frameworks), SyntaxKind.CatchClause);
        });
    }

    /// <remarks>A catch clause that hides the failure of a test is the business of LQ4004.</remarks>
    private static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol exception, TestFrameworks frameworks)
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (DoesNothing(clause.Block)
            && clause.CatchesEverything(context.SemanticModel, exception, context.CancellationToken)
            && !(frameworks.Run(context.ContainingSymbol!) && SwallowedFailures.Hides(clause)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, clause.CatchKeyword.GetLocation()));
    }

    private static bool DoesNothing(BlockSyntax block) =>
        !block.CloseBraceToken.IsMissing
        && block.DescendantNodes().All(node => node is BlockSyntax or EmptyStatementSyntax)
        && !block.SaysWhy();
}
