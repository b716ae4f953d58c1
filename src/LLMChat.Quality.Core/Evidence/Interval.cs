using System.Globalization;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>What is known of a number: it lies between <see cref="Low"/> and <see cref="High"/>, both included.</summary>
/// <remarks>Measured exactly: low = high. Not measured: the whole range the number could have. A <see langword="null"/> high means no upper bound.</remarks>
public readonly record struct Interval
{
    private Interval(decimal low, decimal? high)
    {
        Low = low;
        High = high is null || high >= low
            ? high
            : throw new ArgumentOutOfRangeException(nameof(high), high, $"The high end lies below the low end {low.ToString(CultureInfo.InvariantCulture)}.");
    }

    /// <summary>The least the number can be.</summary>
    public decimal Low { get; }

    /// <summary>The most the number can be; <see langword="null"/> when nothing bounds it.</summary>
    public decimal? High { get; }

    /// <summary>Whether the number is known exactly.</summary>
    public bool IsExact => High == Low;

    /// <summary>The whole range of a score or percentage: [0, 100].</summary>
    public static Interval AnyPercent { get; } = Between(0, 100);

    /// <summary>The whole range of a count: [0, ∞).</summary>
    public static Interval AnyCount { get; } = AtLeast(0);

    /// <summary>A number known exactly.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>A number known to lie between two others.</summary>
    public static Interval Between(decimal low, decimal high) => new(low, high);

    /// <summary>A number known only from below.</summary>
    public static Interval AtLeast(decimal low) => new(low, null);

    /// <summary>Whether the number is at least <paramref name="limit"/>.</summary>
    public Outcome IsAtLeast(decimal limit) =>
        Low >= limit ? Outcome.Pass : High < limit ? Outcome.Fail : Outcome.Unknown;

    /// <summary>Whether the number is at most <paramref name="limit"/>.</summary>
    public Outcome IsAtMost(decimal limit) =>
        Low > limit ? Outcome.Fail : High <= limit ? Outcome.Pass : Outcome.Unknown;

    /// <summary>The sum of two numbers, as far as both are known.</summary>
    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>The interval as people write it: <c>93.1</c>, <c>[88.4, 93.4]</c> or <c>[2, ∞)</c>.</summary>
    public override string ToString() =>
        IsExact ? Text(Low) : High is { } high ? $"[{Text(Low)}, {Text(high)}]" : $"[{Text(Low)}, ∞)";

    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
