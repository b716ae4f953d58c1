namespace LLMChat.Quality.Benchmarks;

/// <summary>One line of the result.</summary>
internal static class Summary
{
    public static string Of(BuildKind kind, IReadOnlyList<Pair> pairs)
    {
        var ratios = pairs.Select(pair => pair.ProcessorRatio).Order().ToArray();
        return $"{kind,-8} {Median(pairs.Select(pair => pair.Plain.ProcessorSeconds)),8:0.00}s {Median(pairs.Select(pair => pair.Gated.ProcessorSeconds)),8:0.00}s "
            + $"{Median(ratios),7:0.000} {ratios[0],7:0.000} {ratios[^1],7:0.000}   {Median(pairs.Select(pair => pair.WallRatio)):0.000}";
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
