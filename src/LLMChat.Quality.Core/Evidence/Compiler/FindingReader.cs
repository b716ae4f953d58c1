using System.Globalization;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Secrets;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Makes findings of a log's results.</summary>
internal sealed class FindingReader(SourceRoot root)
{
    public IEnumerable<LocatedFinding> Read(string project, CompilerLog log) =>
        log.Results
            .Where(result => !Canary.IsAboutTools(result.RuleId) && result.Level != "none")
            .Select(result => (Result: result, Rule: RuleCatalog.Of(result.RuleId, log.Rules.GetValueOrDefault(result.RuleId))))
            .Where(found => !IsOpinion(found.Result, found.Rule))
            .Select(found => Read(project, found.Result, found.Rule));

    /// <summary>Whether it neither counts nor shows on anyone's console; which of those were computed at all depends on who asked the compiler for a log.</summary>
    private static bool IsOpinion(CompilerResult result, Rule rule) => rule.Metric is null && result.Level == "note" && !OurRules.IsOurs(rule.Id);

    private LocatedFinding Read(string project, CompilerResult result, Rule rule)
    {
        var relative = result.Place is { } place ? root.Relative(place.Path) : null;
        var confidence = Confidence(result);
        return new LocatedFinding(
            new Finding(
                result.RuleId,
                OurRules.IsSecret(rule.Id) ? SecretFindings.SeverityOf(rule, confidence) : rule.Severity,
                result.Message,
                Location(result.Place, relative),
                [project],
                confidence,
                result.Suppression,
                "",
                Number(result, OurRules.ExcessProperty),
                Number(result, OurRules.UndocumentedProperty)),
            relative is not null && !OurRules.IsSecret(result.RuleId)); // a hash of a line with a secret in it could be guessed
    }

    private CodeLocation? Location(CompilerPlace? place, string? relative) => place is null
        ? null
        : new CodeLocation(relative ?? root.RelativeOrName(place.Path), Math.Max(1, place.Line), Math.Max(1, place.Column), Math.Max(1, place.EndLine), Math.Max(1, place.EndColumn));

    private static Confidence Confidence(CompilerResult result) =>
        result.Properties.TryGetValue(OurRules.ConfidenceProperty, out var text) && Enum.TryParse<Confidence>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : Evidence.Confidence.High;

    private static int Number(CompilerResult result, string property) =>
        result.Properties.TryGetValue(property, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
