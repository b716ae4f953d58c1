using System.Globalization;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>How points are counted and shown.</summary>
/// <remarks>Points are decimals counted in steps of 10⁻¹⁰ of a metric's 100, rounded against the score, never for it. Everything after that step is exact.</remarks>
public static class Points
{
    /// <summary>Decimals of a metric's score.</summary>
    internal const int ScoreDecimals = 10;

    /// <summary>Decimals of an effective weight.</summary>
    internal const int WeightDecimals = 6;

    private const decimal StepsPerPoint = 10_000_000_000m;

    /// <summary>The points as people see them: one decimal, rounded down, so that 89.9999 never reads as 90.</summary>
    public static string Shown(decimal points) =>
        (decimal.Floor(points * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The interval as people see it: <c>93.1</c>, <c>[88.4, 93.4]</c> or <c>[2.0, ∞)</c>, each end rounded down.</summary>
    public static string Shown(Interval points) => points switch
    {
        { IsExact: true } => Shown(points.Low),
        { High: { } high } => $"[{Shown(points.Low)}, {Shown(high)}]",
        _ => $"[{Shown(points.Low)}, ∞)",
    };

    internal static decimal RoundLoss(decimal points) => decimal.Ceiling(points * StepsPerPoint) / StepsPerPoint;

    internal static decimal RoundScore(decimal points) => decimal.Floor(points * StepsPerPoint) / StepsPerPoint;

    /// <summary>Points of a whole that one of its parts stands for. Exact: nothing is divided.</summary>
    internal static decimal Of(decimal weight, decimal points) => weight * points * 0.01m;
}
