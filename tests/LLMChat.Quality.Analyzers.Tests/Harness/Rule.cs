using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.Tests.Harness;

/// <summary>Checks one rule against marked source, in every way the compiler may run it.</summary>
internal static class Rule<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private const int Cuts = 6;

    /// <summary>The rule reports exactly the marked places: with concurrency and without, with every line end; and survives the source cut short anywhere.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportsMarked(string marked, params (string Key, string Value)[] options)
    {
        var source = MarkedSource.Parse(marked.ReplaceLineEndings("\n"));
        var run = CompilerRun.Over(source.Text) with { Options = options.ToImmutableDictionary(option => option.Key, option => option.Value) };
        Assert.Empty(run.Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));

        var found = await Spans(run, source);
        await Spans(run with { IsConcurrent = false }, source);
        var windows = MarkedSource.Parse(marked.ReplaceLineEndings("\r\n"));
        await Spans(run with { Files = [("Source.cs", windows.Text)] }, windows);
        for (var cut = 1; cut <= Cuts; cut++)
            await (run with { Files = [("Source.cs", source.Text[..(source.Text.Length * cut / (Cuts + 1))])] }).Diagnose(new TAnalyzer());
        return found;
    }

    private static async Task<ImmutableArray<Diagnostic>> Spans(CompilerRun run, MarkedSource source)
    {
        var found = await run.Diagnose(new TAnalyzer());
        Assert.Equal(source.Spans, found.Select(diagnostic => diagnostic.Location.SourceSpan));
        return found;
    }
}
