using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>The score is the percentage itself.</summary>
/// <param name="What">What it is the percentage of.</param>
/// <param name="Missing">What lacks it.</param>
internal sealed record ShareFormula(string What, string Missing) : IFormula
{
    public string Text => $"the percentage of {What}";

    public Grade Grade(MetricInput input)
    {
        if (input.IsProvedNotApplicable && input.Findings.IsEmpty)
            return Scoring.Grade.NotApplicable(input.Measurement.Reason!);

        var share = Share(input);
        var lost = Points.RoundLoss(100 - share.High!.Value);
        var score = Interval.Between(Points.RoundScore(share.Low), 100 - lost);
        return new(Scores.Of(score, input.Reason, input.Remedy), [.. Losses(input, lost)]);
    }

    /// <summary>The measured share, unless it claims to be exact about code that was not seen, or is no share at all.</summary>
    private static Interval Share(MetricInput input)
    {
        var value = input.Measurement.Value;
        var isMeasured = input.Measurement.State is MeasurementState.Measured && (input.IsExact || !value.IsExact);
        return isMeasured && value is { Low: >= 0, High: <= 100 } ? value : Interval.AnyPercent;
    }

    private IEnumerable<Loss> Losses(MetricInput input, decimal lost)
    {
        ImmutableArray<Shortfall> shortfalls = input.Shortfalls.IsEmpty ? [.. input.Findings.Select(ShortfallOf)] : input.Shortfalls;
        if (lost == 0)
            return [];
        if (shortfalls.IsEmpty)
            return [new(input.Metric.Name, null, lost, lost, $"{Points.Shown(lost)} points are lost to {Missing}")];
        var parts = Apportion.Split(lost, [.. shortfalls.Select(shortfall => (decimal)shortfall.Amount)], Points.ScoreDecimals);
        return shortfalls.Select((shortfall, index) => new Loss(shortfall.RuleId, shortfall.Location, parts[index], parts[index], shortfall.What ?? FormattableString.Invariant($"{shortfall.Amount} {Missing}")));
    }

    private static Shortfall ShortfallOf(Finding finding) => new(finding.RuleId, finding.Location, Math.Max(1, finding.UndocumentedMembers));
}
