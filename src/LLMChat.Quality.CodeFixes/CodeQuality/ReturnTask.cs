using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LLMChat.Quality.CodeFixes.CodeQuality;

/// <summary>The fix of async methods that return void: they return Task, and their callers await it.</summary>
internal static class ReturnTask
{
    private const string Title = "Return Task";

    /// <summary>Offers the fix when no contract fixes the method's signature and every call of it can await.</summary>
    /// <param name="context">The place.</param>
    /// <param name="isOurs">Whether nobody outside this solution calls the method.</param>
    public static async Task Offer(CodeFixContext context, Func<IMethodSymbol, bool> isOurs)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is MethodDeclarationSyntax declaration
            && model?.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task") is { } task
            && model.GetDeclaredSymbol(declaration, context.CancellationToken) is IMethodSymbol { IsVirtual: false, IsAbstract: false, PartialDefinitionPart: null, PartialImplementationPart: null } method
            && isOurs(method)
            && await AwaitableCalls.Of(method, context.Document.Project.Solution, context.CancellationToken).ConfigureAwait(false) is { } calls)
            context.RegisterCodeFix(CodeAction.Create(Title, cancellation => Apply(context.Document, declaration, task, calls, cancellation), Title), context.Diagnostics);
    }

    private static async Task<Solution> Apply(Document document, MethodDeclarationSyntax declaration, INamedTypeSymbol task, ImmutableArray<(DocumentId Document, InvocationExpressionSyntax Invocation)> calls, CancellationToken cancellation)
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
