using System.Collections.Immutable;
using System.Composition;
using LLMChat.Quality.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LLMChat.Quality.CodeFixes.CodeQuality;

/// <summary>LQ1001: makes the method return Task and its callers await it, where nobody depends on it returning nothing.</summary>
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
            && await AwaitableCalls.Of(method, context.Document.Project.Solution, context.CancellationToken).ConfigureAwait(false) is { } calls)
            context.RegisterCodeFix(CodeAction.Create(Title, cancellation => ReturnTask(context.Document, declaration, task, calls, cancellation), Title), context.Diagnostics);
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

    private static async Task<Solution> ReturnTask(Document document, MethodDeclarationSyntax declaration, INamedTypeSymbol task, ImmutableArray<(DocumentId Document, InvocationExpressionSyntax Invocation)> calls, CancellationToken cancellation)
    {
        var editor = new SolutionEditor(document.Project.Solution);
        var own = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
        var (type, needsUsing) = TaskName.At(declaration.ReturnType.SpanStart, own.SemanticModel, task);
        own.ReplaceNode(declaration.ReturnType, type.WithTriviaFrom(declaration.ReturnType));
        foreach (var call in calls)
        {
            var caller = await editor.GetDocumentEditorAsync(call.Document, cancellation).ConfigureAwait(false);
            caller.ReplaceNode(call.Invocation, (current, _) => SyntaxFactory.AwaitExpression((ExpressionSyntax)current.WithoutTrivia()).NormalizeWhitespace().WithTriviaFrom(current));
        }

        if (needsUsing)
            own.ReplaceNode(own.OriginalRoot, (root, _) => TaskName.WithUsing((CompilationUnitSyntax)root));
        return editor.GetChangedSolution();
    }
}
