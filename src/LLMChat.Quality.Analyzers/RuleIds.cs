namespace LLMChat.Quality.Analyzers;

/// <summary>The ids of our rules; the first digit is the room. The ids of the secret rules (6xxx) are rows of the secrets engine's own table.</summary>
internal static class RuleIds
{
    public const string AsyncVoid = "LQ1001";
    public const string EmptyCatchAll = "LQ1002";
    public const string CognitiveComplexity = "LQ1003";
    public const string Maintainability = "LQ1004";
    public const string TestWithoutAssertion = "LQ4001";
    public const string SkipWithoutReason = "LQ4002";
    public const string SleepingTest = "LQ4003";
    public const string SwallowedFailure = "LQ4004";
    public const string AsyncVoidTest = "LQ4005";
    public const string UndocumentedPublicApi = "LQ5001";
    public const string UnexplainedComplexity = "LQ5002";
    public const string SourceFacts = "LQ9100";
}
