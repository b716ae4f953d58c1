using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Whether our rules sang: a log without them is clean because nobody looked.</summary>
internal static class Canary
{
    private const string Crash = "AD0001";

    // CS8032 cannot create an instance, CS8034 cannot load the assembly, CS9057 made for a newer compiler
    private static readonly ImmutableArray<string> Refusals = ["CS8032", "CS8034", "CS9057"];

    public static Problem? Check(CompilerLog log, ImmutableArray<string> ourRules)
    {
        if (log.Results.FirstOrDefault(result => Refusals.Contains(result.RuleId) && IsAboutUs(result)) is { } refusal)
            return ProjectProblems.RulesRefused($"{refusal.RuleId}, compiler {log.ToolVersion}: {refusal.Message}");
        if (ourRules.Where(id => !log.Rules.ContainsKey(id)).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } missing)
            return log.Errors > 0 && missing.Length == ourRules.Length ? ProjectProblems.DoesNotCompile(null) : ProjectProblems.RulesDidNotRun(Missing(missing, ourRules.Length));
        return log.Results.FirstOrDefault(result => result.RuleId == Crash && IsAboutUs(result)) is { } crash
            ? ProjectProblems.OwnRuleCrashed(FirstLine(crash.Message))
            : null;
    }

    public static IEnumerable<Problem> OtherCrashes(CompilerLog log) =>
        log.Results.Where(result => result.RuleId == Crash && !IsAboutUs(result)).Select(crash => ProjectProblems.OtherRuleCrashed(FirstLine(crash.Message)));

    /// <summary>Whether a diagnostic is about the tools, not about the code.</summary>
    public static bool IsAboutTools(string id) => id is Crash or OurRules.SourceFacts || Refusals.Contains(id);

    private const int NamedRules = 3;

    private static string Missing(string[] missing, int all) =>
        missing.Length == all
            ? "none of them is in the compiler's log"
            : $"{string.Join(", ", missing.Take(NamedRules))}{(missing.Length > NamedRules ? FormattableString.Invariant($" and {missing.Length - NamedRules} more") : "")} missing in the compiler's log";

    private static bool IsAboutUs(CompilerResult result) => FirstLine(result.Message).Contains(OurRules.AssemblyPrefix, StringComparison.Ordinal);

    private static string FirstLine(string message) => message.AsSpan().EnumerateLines() is var lines && lines.MoveNext() ? lines.Current.ToString() : "";
}
