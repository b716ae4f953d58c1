namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>A set of rules as Semgrep takes it.</summary>
/// <param name="Argument">A path or a name of the registry.</param>
/// <param name="Mark">What changes when the rules do.</param>
internal sealed record RuleFile(string Argument, string Mark);
