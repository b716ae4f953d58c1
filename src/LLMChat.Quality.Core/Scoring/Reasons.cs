namespace LLMChat.Quality.Core.Scoring;

/// <summary>Makes one sentence of the reasons of several values.</summary>
internal static class Reasons
{
    private const string Separator = "; ";

    /// <summary>Each reason once, as a person would write them: <c>a; b.</c></summary>
    public static string Joined(IEnumerable<string?> reasons)
    {
        var parts = reasons
            .Where(reason => !string.IsNullOrEmpty(reason))
            .SelectMany(reason => reason!.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
            .DistinctBy(Unended, StringComparer.Ordinal)
            .ToArray();
        return parts.Length < 2 ? string.Concat(parts) : string.Join(Separator, parts.Select(Unended)) + ".";
    }

    private static string Unended(string sentence) => sentence.EndsWith("..", StringComparison.Ordinal) ? sentence : sentence.TrimEnd('.');
}
