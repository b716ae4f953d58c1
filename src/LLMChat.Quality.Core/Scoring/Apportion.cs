namespace LLMChat.Quality.Core.Scoring;

/// <summary>Splits a whole into parts that add up to exactly the whole.</summary>
internal static class Apportion
{
    /// <summary>Splits in proportion to the shares, each part rounded to so many decimals; equally when all shares are 0.</summary>
    /// <remarks>Each part is the difference of two rounded running sums, so no part is negative and no remainder is lost.</remarks>
    public static decimal[] Split(decimal whole, IReadOnlyList<decimal> shares, int decimals)
    {
        var sum = shares.Sum();
        var parts = new decimal[shares.Count];
        var (reached, running) = (0m, 0m);
        for (var index = 0; index < parts.Length; index++)
        {
            running += sum == 0 ? 1 : shares[index];
            var upTo = index == parts.Length - 1
                ? whole
                : decimal.Round(whole * (running / (sum == 0 ? parts.Length : sum)), decimals);
            (parts[index], reached) = (upTo - reached, upTo);
        }

        return parts;
    }
}
