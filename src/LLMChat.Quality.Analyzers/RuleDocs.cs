namespace LLMChat.Quality.Analyzers;

/// <summary>Where the page of a rule is.</summary>
internal static class RuleDocs
{
    private const string Folder = "https://github.com/llmchat/LLMChat.Quality/blob/main/sdk/docs/rules/";

    public static string UriOf(string ruleId) => $"{Folder}{ruleId}.md";
}
