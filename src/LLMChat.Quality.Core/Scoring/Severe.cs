using System.Globalization;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>What severe findings weigh however large the code base is, in fourteenths of a load of 1.</summary>
/// <param name="Critical">Of a critical finding.</param>
/// <param name="High">Of a high finding.</param>
/// <param name="ConfidenceDecides">Whether a finding of high confidence weighs like a critical one.</param>
/// <remarks>
/// A load x leaves 100 / (1 + x) points. A weight of 21 alone holds the score at 40 or less, one of 6 at 70 or less, and every further one lowers it.
/// Fourteenths, because with them these caps are whole numbers and the arithmetic stays exact.
/// </remarks>
internal sealed record Severe(int Critical, int High, bool ConfidenceDecides)
{
    public const int Denominator = 14;

    public static Severe None { get; } = new(0, 0, false);

    public static Severe CriticalOnly { get; } = new(6, 0, false);

    public static Severe Security { get; } = new(21, 6, false);

    public static Severe Secrets { get; } = new(21, 6, true);

    public int Of(Finding finding) =>
        ConfidenceDecides && finding.Confidence is Confidence.High ? Critical : Of(finding.Severity);

    public string Text => string.Concat(
        Part(ConfidenceDecides ? "critical or high-confidence" : "critical", Critical),
        Part("high", High));

    /// <summary>The most points that one finding of that weight leaves.</summary>
    public static decimal Cap(int weight) => 100m * Denominator / (Denominator + weight);

    private int Of(Severity severity) => severity switch
    {
        Severity.Low or Severity.Medium => 0,
        Severity.High => High,
        _ => Critical,
    };

    private static string Part(string kind, int weight) =>
        weight == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" + {weight}/{Denominator} for each {kind} finding (one alone leaves at most {Cap(weight):0.#})");
}
