namespace LLMChat.Quality.Benchmarks;

/// <summary>The same build without and with the gate, one after the other, so that a machine whose speed drifts slows both.</summary>
internal readonly record struct Pair(Cost Plain, Cost Gated)
{
    public double ProcessorRatio => Gated.ProcessorSeconds / Plain.ProcessorSeconds;

    public double WallRatio => Gated.WallSeconds / Plain.WallSeconds;

    public static Pair Measure(TreeCopy plain, TreeCopy gated, BuildKind kind, int number)
    {
        var isPlainFirst = number % 2 == 0;
        var first = (isPlainFirst ? plain : gated).Build(kind);
        var second = (isPlainFirst ? gated : plain).Build(kind);
        return isPlainFirst ? new(first, second) : new(second, first);
    }
}
