namespace LLMChat.Quality.Core.Scoring;

/// <summary>The load arithmetic for one size of code base, in whole numbers.</summary>
/// <param name="formula">The formula.</param>
/// <param name="size">The size; <see langword="null"/> when nothing bounds it, so that only what does not depend on size is proved.</param>
internal readonly struct Load(LoadFormula formula, long? size)
{
    private readonly decimal one = size is { } known ? (decimal)Severe.Denominator * formula.HalfPoint * known : Severe.Denominator;

    /// <summary>What one finding adds, in the unit of <see cref="Lost"/>.</summary>
    public decimal Of(int cost, int severe) => size is { } known
        ? (decimal)Severe.Denominator * formula.UnitSize * cost + (decimal)severe * formula.HalfPoint * known
        : severe;

    /// <summary>The points that a load takes of 100.</summary>
    public decimal Lost(decimal load) => load == 0 ? 0 : Points.RoundLoss(100 * load / (one + load));
}
