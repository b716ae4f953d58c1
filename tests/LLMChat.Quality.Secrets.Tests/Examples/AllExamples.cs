namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>The examples of every rule, by its id.</summary>
internal static class AllExamples
{
    public static IReadOnlyDictionary<string, RuleExamples> ByRule { get; } = new[]
    {
        GenericExamples.All(),
        CloudExamples.All(),
        SourceHostExamples.All(),
        ProviderExamples.All(),
        PackageFeedExamples.All(),
    }.SelectMany(family => family).ToDictionary(examples => examples.RuleId);
}
