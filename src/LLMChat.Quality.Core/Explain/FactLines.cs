namespace LLMChat.Quality.Core.Explain;

/// <summary>Names and values in two columns.</summary>
internal static class FactLines
{
    public static IEnumerable<string> Of(IReadOnlyCollection<(string Name, string Value)> facts)
    {
        var width = facts.Select(fact => fact.Name.Length).DefaultIfEmpty().Max();
        return facts.Select(fact => $"  {fact.Name.PadRight(width)}  {fact.Value}");
    }
}
