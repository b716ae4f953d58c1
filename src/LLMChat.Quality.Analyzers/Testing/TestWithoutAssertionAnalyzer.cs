using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>LQ4001: a test that asserts nothing passes as long as nothing throws, and raises coverage without testing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestWithoutAssertionAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.TestWithoutAssertion,
        title: "Test asserts nothing",
        messageFormat: "Assert in '{0}' what should be true in the end; if it is enough that nothing throws, say so in its name",
        category: Dimensions.Testing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A test that asserts nothing passes as long as nothing throws: it covers code without testing it.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.TestWithoutAssertion),
        customTags: [RuleTags.TestQuality, RuleTags.Medium]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (CompilationFacts.Of(start.Compilation, start.Options).Frameworks is not { AreReferenced: true } frameworks)
                return;
            var search = new AssertionSearch(start.Compilation);
            start.RegisterSyntaxNodeAction(node => Check(node, frameworks, search), SyntaxKind.MethodDeclaration);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, TestFrameworks frameworks, AssertionSearch search)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody) is { } body
            && context.ContainingSymbol is IMethodSymbol method
            && frameworks.Run(method)
            && !OtherExpectation.IsOf(method)
            && !search.Finds(method, body, context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Rule, declaration.Identifier.GetLocation(), method.Name));
    }
}
