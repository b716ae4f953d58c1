using System.Collections.Immutable;
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
            if (start.Compilation.GetTypeByMetadataName("System.Exception") is { } exception)
                start.RegisterSyntaxNodeAction(node => Check(node, exception), SyntaxKind.CatchClause);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol exception)
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (clause.Filter is null && DoesNothing(clause.Block) && CatchesEverything(clause, context, exception))
            context.ReportDiagnostic(Diagnostic.Create(Rule, clause.CatchKeyword.GetLocation()));
    }

    private static bool CatchesEverything(CatchClauseSyntax clause, SyntaxNodeAnalysisContext context, INamedTypeSymbol exception) =>
        clause.Declaration is null
        || SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetTypeInfo(clause.Declaration.Type, context.CancellationToken).Type, exception);

    private static bool DoesNothing(BlockSyntax block) =>
        !block.CloseBraceToken.IsMissing
        && block.DescendantNodes().All(node => node is BlockSyntax or EmptyStatementSyntax)
        && !block.DescendantTrivia(block.Span).Any(SaysWhy);

    private static bool SaysWhy(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => trivia.ToString().Any(char.IsLetterOrDigit),
        SyntaxKind.DisabledTextTrivia => true,
        _ => false,
    };
}
