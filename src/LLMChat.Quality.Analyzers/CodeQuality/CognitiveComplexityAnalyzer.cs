using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Analyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LLMChat.Quality.Analyzers.CodeQuality;

/// <summary>LQ1003: a method whose control flow is hard to follow is hard to change without breaking it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CognitiveComplexityAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The .editorconfig key of the limit: a whole number, 0 or more.</summary>
    internal const string LimitOption = "llmchat_quality.max_cognitive_complexity";

    /// <summary>The property that says how far the method is over the limit.</summary>
    internal const string ExcessProperty = "excess";

    /// <summary>The limit SonarSource proposes for C#.</summary>
    internal const int DefaultLimit = 15;

    internal static readonly DiagnosticDescriptor Rule = new(
        id: RuleIds.CognitiveComplexity,
        title: "Method is too complex to follow",
        messageFormat: "Split '{0}': its cognitive complexity is {1}, the limit is {2}",
        category: Dimensions.CodeQuality,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Cognitive complexity counts what makes code hard to follow: each break in the straight flow, and more the deeper it is nested.",
        helpLinkUri: RuleDocs.UriOf(RuleIds.CognitiveComplexity),
        customTags: [RuleTags.Complexity, RuleTags.Medium, "CWE-1121"]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => start.RegisterSyntaxTreeAction(tree =>
        {
            if (start.TryGetValue(tree.Tree, TreeFacts.Provider, out var facts))
                Check(tree, facts);
        }));
    }

    private static void Check(SyntaxTreeAnalysisContext context, TreeFacts facts)
    {
        var limit = LimitFor(context);
        foreach (var unit in facts.Units.Where(unit => unit.Complexity > limit))
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Location.Create(context.Tree, unit.NameSpan),
                ImmutableDictionary<string, string?>.Empty.Add(ExcessProperty, (unit.Complexity - limit).ToString(CultureInfo.InvariantCulture)),
                unit.Name, unit.Complexity, limit));
    }

    private static int LimitFor(SyntaxTreeAnalysisContext context) =>
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree).TryGetValue(LimitOption, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : DefaultLimit;
}
