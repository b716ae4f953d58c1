using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>LQ4003: a test that waits a fixed time is slow when the machine is fast, and fails when it is slow.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SleepingTestAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.SleepingTest,
        title: "Test waits a fixed time",
        messageFormat: "Wait in '{0}' for what is to happen, or let a fake clock move, instead of sleeping",
        category: Dimensions.Testing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A fixed pause is too long on a fast machine and too short on a slow one: the test is slow, and sometimes fails for no reason.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.SleepingTest),
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
            if (CompilationFacts.Of(start.Compilation, start.Options).Frameworks is { AreReferenced: true } frameworks)
                start.RegisterSyntaxNodeAction(node => Check(node, frameworks), SyntaxKind.InvocationExpression);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, TestFrameworks frameworks)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        if (Pause.Is(invocation)
            && frameworks.Run(context.ContainingSymbol!)
            && IsOfTheTestItself(invocation)
            && !Absence.IsAssertedAfter(invocation)
            && Pause.IsFixed(invocation, context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Rule, invocation.GetLocation(), context.ContainingSymbol!.Name));
    }

    /// <remarks>A function that the test hands on plays slow work; a loop that ends when something is true waits for that.</remarks>
    private static bool IsOfTheTestItself(SyntaxNode invocation) =>
        !invocation.Ancestors().TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax).Any(ancestor => ancestor switch
        {
            AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => true,
            WhileStatementSyntax or DoStatementSyntax => true,
            ForStatementSyntax loop => loop.Condition is not BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression) } || CanEnd(loop.Statement),
            ForEachStatementSyntax loop => CanEnd(loop.Statement),
            _ => false,
        });

    private static bool CanEnd(StatementSyntax body) => body.DescendantNodesAndSelf().Any(node => node is BreakStatementSyntax or ReturnStatementSyntax);
}
