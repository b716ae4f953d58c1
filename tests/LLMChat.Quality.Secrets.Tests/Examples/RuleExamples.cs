namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>The examples of one rule.</summary>
internal sealed record RuleExamples(string RuleId, Positive[] Positives, NearMiss[] NearMisses);
