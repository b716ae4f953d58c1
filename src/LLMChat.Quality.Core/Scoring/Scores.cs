using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>Says of a score whether it is measured, bounded or not measured.</summary>
internal static class Scores
{
    public static Measurement Of(Interval score, string reason, string remedy) =>
        score.IsExact ? Measurement.Measured(score.Low)
        : score == Interval.AnyPercent ? Measurement.PercentNotMeasured(reason, remedy)
        : Measurement.Bounded(score, reason, remedy);

    /// <summary>The same for a score made of others: it is unknown for their reasons.</summary>
    public static Measurement Of(Interval score, IEnumerable<Measurement> parts)
    {
        var unknown = parts.Where(part => part.State is not MeasurementState.NotApplicable && !part.Value.IsExact).ToList();
        return Of(score, Reasons.Joined(unknown.Select(part => part.Reason)), Remedies(unknown.Select(part => part.Remedy)));
    }

    private static string Remedies(IEnumerable<string?> texts) =>
        string.Join("; ", texts.Where(text => !string.IsNullOrEmpty(text)).Distinct(StringComparer.Ordinal));
}
