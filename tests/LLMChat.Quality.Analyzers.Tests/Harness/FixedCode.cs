using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Tests.Harness;

/// <summary>A code fix as an editor applies it.</summary>
internal static class FixedCode<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>The source after the fix of its first diagnostic; <see langword="null"/> when none is offered.</summary>
    public static async Task<string?> Of(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        return await Offer(document, (await Diagnose(document))[0]) is { } action ? await Apply(action, document) : null;
    }

    /// <summary>The source after "fix all in document".</summary>
    public static async Task<string> OfAll(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var provider = new TFix();
        var diagnostics = await Diagnose(document);
        var action = await Offer(document, diagnostics[0]);
        var context = new FixAllContext(document, provider, FixAllScope.Document, action!.EquivalenceKey, provider.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        return await Apply((await provider.GetFixAllProvider()!.GetFixAsync(context))!, document);
    }

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: CompilerRun.References));
        return workspace.AddDocument(project.Id, "Source.cs", SourceText.From(source.ReplaceLineEndings("\n")));
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.NotEmpty(found);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static async Task<CodeAction?> Offer(Document document, Diagnostic diagnostic)
    {
        CodeAction? offered = null;
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered = action, CancellationToken.None));
        return offered;
    }

    /// <summary>Applies the action; the result has no error and no warning that the source had not.</summary>
    private static async Task<string> Apply(CodeAction action, Document document)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty((await Complaints(changed)).Except(await Complaints(document)));
        return (await changed.GetTextAsync()).ToString();
    }

    private static async Task<IEnumerable<string>> Complaints(Document document) =>
        (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id);

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
