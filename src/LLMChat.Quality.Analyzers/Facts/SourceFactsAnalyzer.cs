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
                    total.Add(counted, tree.Tree);
            });
            start.RegisterSemanticModelAction(file =>
            {
                if (!start.TryGetValue(file.SemanticModel.SyntaxTree, TreeFacts.Provider, out var counted))
                    return;
                total.Add(HiddenCode.In(file.SemanticModel, counted, file.CancellationToken));
                total.Add(RolePlaces.In(file.SemanticModel, counted, file.CancellationToken));
            });
            start.RegisterSymbolAction(
                symbol =>
                {
                    total.Add(facts.Of((INamedTypeSymbol)symbol.Symbol));
                    total.Add(RolePlaces.Of((INamedTypeSymbol)symbol.Symbol));
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                total.Add(Hidden(end.Compilation, facts.GeneratedCode, ProjectFolder(end.Options)));
                end.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, total.ToProperties(), total.Lines, total.Methods));
            });
        });
    }

    /// <summary>Files that people may have written and rules skip. What the build made lies in an obj folder, what a generator made nowhere.</summary>
    private static IEnumerable<HiddenCode> Hidden(Compilation compilation, GeneratedCode generated, string projectFolder) =>
        from tree in compilation.SyntaxTrees
        where IsSource(tree.FilePath, projectFolder)
        let mark = generated.MarkOf(tree)
        where mark is not null
        select HiddenCode.Of(tree, mark);

    private static bool IsSource(string path, string projectFolder)
    {
        var isRooted = path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("\\\\", StringComparison.Ordinal) || path.IndexOf(':') == 1;
        return isRooted && !path.Substring(CommonFolder(path, projectFolder)).Split('/', '\\').Contains("obj", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Only what lies below the folder that both share says something of the file: the whole repository may lie in a folder named obj.</summary>
    private static int CommonFolder(string path, string projectFolder)
    {
        var length = 0;
        while (length < path.Length && length < projectFolder.Length && path[length] == projectFolder[length])
            length++;
        return length == 0 ? 0 : path.LastIndexOfAny(['/', '\\'], length - 1) + 1;
    }

    private static string ProjectFolder(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var folder) ? folder : "";
}
