using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Tests.Harness;

/// <summary>One compilation with our analyzers, as the compiler would run it.</summary>
internal sealed record CompilerRun
{
    private static readonly ImmutableHashSet<string> ReferenceNames =
    [
        "System.Private.CoreLib", "System.Runtime", "netstandard", "System.Collections", "System.Linq", "System.Console",
        "System.ObjectModel", "System.Threading.Tasks", "System.ComponentModel", "System.ComponentModel.Primitives", "xunit.core", "xunit.assert",
    ];

    public static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => ReferenceNames.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <remarks>Compilations that start from one share its bound references.</remarks>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Sample", references: References);

    public required ImmutableArray<(string Path, string Text)> Files { get; init; }

    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    public bool IsConcurrent { get; init; } = true;

    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.None;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Other assemblies of the solution, each compiled by the compiler.</summary>
    public ImmutableArray<MetadataReference> Assemblies { get; init; } = [];

    public static CompilerRun Over(string text) => new() { Files = [("Source.cs", text)] };

    public CSharpCompilation Compile() => Empty
        .WithOptions(new CSharpCompilationOptions(OutputKind, concurrentBuild: IsConcurrent))
        .AddReferences(Assemblies)
        .AddSyntaxTrees(Files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode), file.Path)));

    /// <summary>What the analyzers report; the test fails when one of them throws.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnose(params DiagnosticAnalyzer[] analyzers)
    {
        var crashes = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new FixedOptions(Options)),
            (exception, analyzer, _) => { lock (crashes) crashes.Add($"{analyzer}: {exception}"); },
            IsConcurrent,
            logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(Compile(), [.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(crashes);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
