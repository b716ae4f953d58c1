using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.CodeQuality;

/// <summary>LQ1001: an async method that returns void cannot be awaited, so its exceptions end the process.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.AsyncVoid,
        title: "Async method returns void",
        messageFormat: "Return Task from '{0}' so that its caller can await it",
        category: Dimensions.CodeQuality,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Nobody can await an async method that returns void: its caller goes on before it is done, and an exception in it ends the process.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.AsyncVoid),
        customTags: [RuleTags.CodeFindings, RuleTags.High, "CWE-248", "OWASP-A10:2025"]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var eventArgs = start.Compilation.GetTypeByMetadataName("System.EventArgs");
            var frameworks = CompilationFacts.Of(start.Compilation, start.Options).Frameworks;
            start.RegisterSymbolAction(symbol => Check(symbol, eventArgs, frameworks), SymbolKind.Method);
        });
    }

    /// <remarks>A test is the business of LQ4005.</remarks>
    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol? eventArgs, TestFrameworks frameworks)
    {
        if (context.Symbol is IMethodSymbol { IsAsync: true, ReturnsVoid: true, IsOverride: false } method
            && !IsEventHandler(method, eventArgs)
            && !method.ImplementsInterfaceMember()
            && !frameworks.Run(method))
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name));
    }

    /// <remarks>WinUI and UWP hand their handlers types that are named like EventArgs but do not derive from it.</remarks>
    private static bool IsEventHandler(IMethodSymbol method, INamedTypeSymbol? eventArgs) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_Object }, var arguments]
        && (arguments.Type.Name.EndsWith("EventArgs", StringComparison.Ordinal) || arguments.Type.DerivesFrom(eventArgs));
}
