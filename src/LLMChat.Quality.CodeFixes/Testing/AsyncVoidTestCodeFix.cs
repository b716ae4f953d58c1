using System.Collections.Immutable;
using System.Composition;
using LLMChat.Quality.Analyzers;
using LLMChat.Quality.CodeFixes.CodeQuality;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LLMChat.Quality.CodeFixes.Testing;

/// <summary>LQ4005: makes the test return Task. Only the runner calls a test, and every framework takes both.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AsyncVoidTestCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.AsyncVoidTest);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => ReturnTask.Offer(context, method => true);
}
