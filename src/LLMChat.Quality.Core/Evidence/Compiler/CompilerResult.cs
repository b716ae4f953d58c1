using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>One diagnostic of a compilation.</summary>
/// <param name="RuleId">The id of its rule.</param>
/// <param name="Level"><c>error</c>, <c>warning</c>, <c>note</c> or <c>none</c>, as the project's settings made it.</param>
/// <param name="Message">Its text. Foreign.</param>
/// <param name="Place">Where; <see langword="null"/> for the whole compilation.</param>
/// <param name="Suppression">Set when the source silences it.</param>
/// <param name="Properties">What the analyzer handed along.</param>
public sealed record CompilerResult(
    string RuleId,
    string Level,
    string Message,
    CompilerPlace? Place,
    Suppression? Suppression,
    ImmutableDictionary<string, string> Properties);
