namespace LLMChat.Quality.Core.Explain;

/// <summary>The page of one of our rules, with what the index says of it under its title.</summary>
internal static class RulePageText
{
    public static IEnumerable<string> Of(string page, IReadOnlyCollection<(string Name, string Value)> facts)
    {
        var lines = PlainMarkdown.Of(page);
        return [.. lines.Take(2), .. facts.Count == 0 ? [] : FactLines.Of(facts).Prepend(""), .. lines.Skip(2)];
    }
}
