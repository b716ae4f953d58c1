using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Rules that count in the score and that projects switch off: without them a log is clean of what they would find, and nothing in it says so.</summary>
internal static class SwitchedOffRules
{
    private const int Named = 12;

    /// <summary>LQ9118, once for all projects that switch off the same.</summary>
    public static IEnumerable<Problem> Of(ImmutableArray<ProjectReading> projects) =>
        from project in projects
        where project.Evidence.IsMeasured
        let rules = project.Frameworks.SelectMany(framework => framework.Evidence.DisabledRules).Distinct(StringComparer.Ordinal).Where(id => Counts(id, project)).Order(StringComparer.Ordinal).ToArray()
        where rules.Length > 0
        group project by string.Join(", ", rules) into same
        select Notice([.. same], same.Key.Split(", "));

    private static Problem Notice(ImmutableArray<ProjectReading> projects, string[] rules) => new(
        ProjectProblems.SwitchedOffId,
        $"{(projects.Length == 1 ? "Its own settings switch" : $"The settings of {CollectedEvidence.Names(projects)} switch")} off, so not measured by choice: {Listed(rules)}.",
        "Nothing to do where it is meant; otherwise take them out of NoWarn or .editorconfig",
        projects[0].Evidence.Path);

    private static string Listed(string[] rules) => string.Join(", ", rules.Take(Named)) + (rules.Length > Named ? $" and {rules.Length - Named} more (disabledRules in quality-report.json)" : "");

    /// <summary>What counts nowhere is nobody's loss, secrets are found whatever the settings say, and where all of the SDK's rules are missing that is said already.</summary>
    private static bool Counts(string id, ProjectReading project) => SdkRuleTable.ById.TryGetValue(id, out var row)
        ? row.Rule.Metric is not null && (!row.IsAnalyzer || project.SdkRules is null)
        : OurRules.IsOurs(id) && id != OurRules.SourceFacts && !OurRules.IsSecret(id);
}
