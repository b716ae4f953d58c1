using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Documentation;

/// <summary>LQ5001: a public member without documentation makes its users read its source. One diagnostic a type, with the share.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublicApiDocumentationAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.UndocumentedPublicApi,
        title: "Public API without documentation",
        messageFormat: "{0} of {1} public members of '{2}' have no documentation",
        category: Dimensions.Documentation,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Who uses a public member without documentation has to read its source, or guess.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.UndocumentedPublicApi),
        customTags: [RuleTags.PublicApi, RuleTags.Low, "CWE-1053"]);

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
            start.RegisterSymbolAction(symbol => Check(symbol, facts), SymbolKind.NamedType);
        });
    }

    private static void Check(SymbolAnalysisContext context, CompilationFacts facts)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (facts.Of(type) is { UndocumentedMembers: > 0 } counted)
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                type.Locations.FirstOrDefault(location => location.SourceTree is { } tree && !facts.GeneratedCode.Is(tree)) ?? Location.None,
                ImmutableDictionary<string, string?>.Empty.Add("undocumented", Text(counted.UndocumentedMembers)).Add("total", Text(counted.PublicMembers)),
                counted.UndocumentedMembers, counted.PublicMembers, NameOf(type)));
    }

    /// <remarks>An extension block has no name; its members are those of the class around it.</remarks>
    private static string NameOf(INamedTypeSymbol type) => type.CanBeReferencedByName ? type.Name : type.ContainingType?.Name ?? type.Name;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
