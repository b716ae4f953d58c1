using System.Collections.Immutable;
using LLMChat.Quality.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Security;

/// <summary>LQ6xxx: a secret in source code belongs to everyone who can read the repository or decompile the assembly.</summary>
/// <remarks>
/// One descriptor for each row of the engine's table. It shows in the editor what the scan of files finds: the same engine on the same text,
/// generated code too, and no setting can switch it off. No message carries the value.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedCredentialAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property that says how sure the engine is: <c>low</c>, <c>medium</c> or <c>high</c>.</summary>
    internal const string ConfidenceProperty = "confidence";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = SecretRules.All.ToImmutableDictionary(rule => rule.Id, Describe);

    private readonly SecretScanner scanner = new();

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSyntaxTreeAction(Check);
    }

    private void Check(SyntaxTreeAnalysisContext context)
    {
        var text = context.Tree.GetText(context.CancellationToken).ToString();
        foreach (var match in scanner.ScanText(text, context.Tree.FilePath, context.CancellationToken))
            context.ReportDiagnostic(Report(match, context.Tree));
    }

    /// <remarks>A doubtful match, such as a failed checksum, is a suggestion rather than a warning.</remarks>
    private static Diagnostic Report(SecretMatch match, SyntaxTree tree)
    {
        var rule = Rules[match.RuleId];
        return Diagnostic.Create(
            rule,
            Location.Create(tree, new TextSpan(match.Offset, match.Length)),
            match.Confidence is SecretConfidence.Low ? DiagnosticSeverity.Info : rule.DefaultSeverity,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(ConfidenceProperty, match.Confidence.ToString().ToLowerInvariant()));
    }

    private static DiagnosticDescriptor Describe(SecretRule rule) => new(
        id: rule.Id,
        title: rule.Title,
        messageFormat: $"Revoke this secret and keep the new one outside the source: {rule.Title.Replace("{", "{{").Replace("}", "}}")}",
        category: Dimensions.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: rule.Remedy,
        helpLinkUri: RuleDocs.UriOf(rule.Id),
        customTags: [.. TagsOf(rule)]);

    private static IEnumerable<string> TagsOf(SecretRule rule) =>
    [
        RuleTags.Secrets,
        RuleTags.SeverityOf(rule.SecuritySeverity),
        RuleTags.SecuritySeverity(rule.SecuritySeverity),
        .. rule.Cwe.Select(number => $"CWE-{number}"),
        .. rule.Owasp.Select(category => $"OWASP-{category}"),
        WellKnownDiagnosticTags.NotConfigurable,
    ];
}
