using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Whether the SDK's own rules looked at a compilation.</summary>
internal static class SdkRulesCheck
{
    /// <summary>LQ9113 when none of those that are on by default did.</summary>
    public static Problem? Check(CompilerLog log, ProjectFragment fragment)
    {
        var offered = SdkRuleTable.All.Where(row => row.IsAnalyzer && log.Rules.ContainsKey(row.Rule.Id)).ToArray();
        if (offered.Length == 0)
            return IsLeftOutByTheSdk(fragment) ? ProjectProblems.SdkLeavesItsRulesOut(fragment.TargetFramework) : ProjectProblems.SdkRulesDidNotRun("EnableNETAnalyzers is false");
        return offered.Where(row => row.Default != SdkDefault.Off).All(row => log.DisabledIds.Contains(row.Rule.Id))
            ? ProjectProblems.SdkRulesDidNotRun("AnalysisMode is None")
            : null;
    }

    /// <summary>Ids of ours and of our table that are switched off, whoever did it.</summary>
    public static IEnumerable<string> Disabled(CompilerLog log) => log.DisabledIds.Where(id => SdkRuleTable.ById.ContainsKey(id) || OurRules.IsOurs(id));

    private static bool IsLeftOutByTheSdk(ProjectFragment fragment) =>
        IsFalse(fragment.EnableNETAnalyzers) && fragment.TargetFrameworkIdentifier != ".NETCoreApp" && fragment.TargetFrameworkIdentifier.Length > 0;

    private static bool IsFalse(string value) => !value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
