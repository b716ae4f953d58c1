using System.Collections.Immutable;
using System.Globalization;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Finds what our analyzer counted.</summary>
internal static class SourceFactsReader
{
    public static SourceFacts? Read(CompilerLog log) =>
        log.Results.FirstOrDefault(result => result.RuleId == OurRules.SourceFacts)?.Properties is { } counted
        && Count(counted, "Lines") is { } lines
        && Count(counted, "Methods") is { } methods
        && Count(counted, "CognitiveComplexity") is { } complexity
        && Count(counted, "PublicMembers") is { } members
        && Count(counted, "DocumentedMembers") is { } documented
        && Count(counted, "TestMethods") is { } tests
        && Count(counted, "ComplexUnits") is { } complex
        && Count(counted, "ExplainedUnits") is { } explained
        && documented <= members
        && explained <= complex
            ? new SourceFacts(lines, methods, complexity, members, documented, tests) { ComplexUnits = complex, ExplainedUnits = explained }
            : null;

    private static int? Count(ImmutableDictionary<string, string> counted, string name) =>
        counted.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
