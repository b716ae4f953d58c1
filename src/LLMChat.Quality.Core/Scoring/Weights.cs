namespace LLMChat.Quality.Core.Scoring;

/// <summary>Gives the weights of what does not apply to the rest.</summary>
internal static class Weights
{
    /// <summary>The weights in points of 100 after those that do not apply gave theirs away; all 0 when none applies.</summary>
    public static decimal[] Effective(decimal[] weights, bool[] applies)
    {
        var remaining = weights.Where((_, index) => applies[index]).ToArray();
        if (remaining.Length == 0)
            return new decimal[weights.Length];

        var parts = new Queue<decimal>(Apportion.Split(100, remaining, Points.WeightDecimals));
        return [.. applies.Select(does => does ? parts.Dequeue() : 0)];
    }
}
