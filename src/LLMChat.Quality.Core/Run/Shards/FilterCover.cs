namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Whether filters of <c>dotnet test</c> leave no test out together, whatever tests there are: <c>Category=Slow</c> and <c>Category!=Slow</c> do.</summary>
/// <remarks>Each condition is a fact that is true or false of a test; when every combination of them lets some filter through, so does every test. What is not understood covers nothing.</remarks>
internal static class FilterCover
{
    private const int MostConditions = 12;
    private const int LongestFilter = 4096;

    /// <summary>Whether every test passes one of these filters.</summary>
    public static bool IsWhole(IEnumerable<string> filters)
    {
        var conditions = new List<string>();
        var understood = filters.Select(filter => filter.Length <= LongestFilter ? new FilterText(filter, conditions).Read() : null).OfType<Func<int, bool>>().ToArray();
        return understood.Length > 0
            && conditions.Count <= MostConditions
            && Enumerable.Range(0, 1 << conditions.Count).All(truth => understood.Any(filter => filter(truth)));
    }
}
