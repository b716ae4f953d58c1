using System.Collections.Immutable;
using System.Composition;
using LLMChat.Quality.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;

namespace LLMChat.Quality.CodeFixes.CodeQuality;

/// <summary>LQ1001: makes the method return Task, where nobody depends on it returning nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AsyncVoidCodeFix : CodeFixProvider
{
    private const string Title = "Return Task";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.AsyncVoid);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is MethodDeclarationSyntax declaration
            && model?.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task") is { } task
            && model.GetDeclaredSymbol(declaration, context.CancellationToken) is IMethodSymbol method
            && IsOursAlone(method)
            && await IsOnlyCalled(method, context.Document.Project.Solution, context.CancellationToken).ConfigureAwait(false))
            context.RegisterCodeFix(CodeAction.Create(Title, cancellation => ReturnTask(context.Document, declaration, task, cancellation), Title), context.Diagnostics);
    }

    /// <summary>Whether no contract outside this solution, and no framework that looks at attributes, fixes the method's signature.</summary>
    private static bool IsOursAlone(IMethodSymbol method) =>
        method is { IsVirtual: false, IsAbstract: false, PartialDefinitionPart: null, PartialImplementationPart: null }
        && method.GetAttributes().IsEmpty
        && IsHidden(method);

    private static bool IsHidden(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
                return true;
        }

        return false;
    }

    private static async Task<bool> IsOnlyCalled(IMethodSymbol method, Solution solution, CancellationToken cancellation)
    {
        foreach (var reference in await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                var root = await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                if (root is null || !VoidUse.AllowsTask(root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true)))
                    return false;
            }
        }

        return true;
    }

    private static async Task<Document> ReturnTask(Document document, MethodDeclarationSyntax declaration, INamedTypeSymbol task, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var type = editor.Generator.TypeExpression(task, addImport: true).WithTriviaFrom(declaration.ReturnType);
        editor.ReplaceNode(declaration.ReturnType, type);
        return editor.GetChangedDocument();
    }
}
