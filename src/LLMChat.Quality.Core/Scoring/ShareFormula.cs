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
        if (lost == 0)
            return [];

        if (input.Findings.IsEmpty)
            return [new(input.Metric.Name, null, lost, lost, $"{Points.Shown(lost)} points are lost to {Missing}")];

        var members = input.Findings.Select(finding => (decimal)Math.Max(1, finding.UndocumentedMembers)).ToArray();
        var parts = Apportion.Split(lost, members, Points.ScoreDecimals);
        return input.Findings.Select((finding, index) => new Loss(finding.RuleId, finding.Location, parts[index], parts[index], Explanation(members[index])));
    }

    private string Explanation(decimal members) => FormattableString.Invariant($"{members} {Missing}");
}
