namespace LLMChat.Quality.Analyzers;

/// <summary>The categories of our rules: the dimension of the score a finding counts in.</summary>
internal static class Dimensions
{
    public const string CodeQuality = "CodeQuality";
    public const string Security = "Security";
    public const string Testing = "Testing";
    public const string Documentation = "Documentation";
}
