using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Tests.Reporting;

/// <summary>Scores for samples: simple sums that obey the law of the score, independent of the real formulas, so that calibrating those changes no golden file.</summary>
internal static class SampleScore
{
    private static readonly (string Name, string Title, string Formula, decimal Weight)[] Table =
    [
        (MetricNames.CodeFindings,        "Analyzer findings",       "100 / (1 + cost per thousand lines / 40)",  65),
        (MetricNames.Complexity,          "Cognitive complexity",    "100 / (1 + excess per hundred methods / 100)", 35),
        (MetricNames.SecurityFindings,    "Weaknesses in code",      "100 / (1 + cost per thousand lines / 10)",  40),
        (MetricNames.Secrets,             "Secrets in files",        "100 / (1 + cost per thousand lines / 10)",  30),
        (MetricNames.Dependencies,        "Vulnerable dependencies", "100 / (1 + cost per thousand lines / 10)",  30),
        (MetricNames.PerformanceFindings, "Performance findings",    "100 / (1 + cost per thousand lines / 40)", 100),
        (MetricNames.Coverage,            "Line coverage",           "share of lines that tests run",             60),
        (MetricNames.PassRate,            "Passed tests",            "share of tests that pass, of those that ran", 25),
        (MetricNames.TestQuality,         "Test quality",            "100 / (1 + cost per hundred tests / 60)",   15),
        (MetricNames.PublicApi,           "Documented public API",   "share of public types and members with documentation", 100),
    ];

    public static ScoreCard Of(QualityEvidence evidence, IReadOnlyDictionary<Dimension, decimal> weighting)
    {
        var dimensions = Enum.GetValues<Dimension>().Select(dimension => Of(dimension, weighting[dimension], evidence)).ToImmutableArray();
        return new(Sum(dimensions.Select(dimension => (dimension.EffectiveWeight, dimension.Score))), dimensions);
    }

    private static DimensionScore Of(Dimension dimension, decimal weight, QualityEvidence evidence)
    {
        var metrics = Table.Where(row => MetricNames.DimensionOf(row.Name) == dimension).Select(row => Of(row, weight, evidence)).ToImmutableArray();
        var score = Sum(metrics.Select(metric => (metric.EffectiveWeight, metric.Score)));
        return new(dimension, weight, weight, Measured(score, metrics), metrics);
    }

    private static MetricScore Of((string Name, string Title, string Formula, decimal Weight) row, decimal dimensionWeight, QualityEvidence evidence)
    {
        var input = evidence.Measurements[row.Name];
        var share = dimensionWeight * row.Weight / 10_000;
        var findings = evidence.Findings.Where(finding => !finding.IsAccepted && evidence.Rules[finding.RuleId].Metric == row.Name).ToList();
        var deductions = findings.Select(finding => Loss(finding, share, findings.Count)).Concat(Missing(row.Name, input, share)).OrderByDescending(loss => loss.Points).ToImmutableArray();
        var high = 100 - deductions.Sum(loss => loss.Points);
        var low = input.Value.IsExact ? high : row.Name is MetricNames.Coverage or MetricNames.PassRate or MetricNames.PublicApi ? input.Value.Low : 0;
        var score = input.Value.IsExact ? Measurement.Measured(high) : input.State == MeasurementState.NotMeasured ? Measurement.PercentNotMeasured(input.Reason!, input.Remedy!) : Measurement.Bounded(Interval.Between(low, high), input.Reason!, input.Remedy!);
        return new(row.Name, row.Title, row.Formula, row.Weight, row.Weight, input, score, (score.Value.High!.Value - score.Value.Low) * share, deductions);
    }

    private static Deduction Loss(Finding finding, decimal share, int count)
    {
        var points = Math.Min(Cost(finding), 90m / count);
        return new(points, points * share, points * share * 0.9m, finding.RuleId, finding.Location, $"A finding of {finding.Severity.ToString().ToLowerInvariant()} severity costs {Cost(finding)} per thousand lines of code (there are 12.4)");
    }

    private static decimal Cost(Finding finding) => finding.Severity switch
    {
        Severity.Critical => 30,
        Severity.High => 10,
        Severity.Medium => 3,
        _ => 1,
    };

    private static IEnumerable<Deduction> Missing(string name, Measurement input, decimal share)
    {
        if (name is not (MetricNames.Coverage or MetricNames.PassRate or MetricNames.PublicApi) || input.Value.High is not < 100)
            yield break;
        var points = 100 - input.Value.High.Value;
        yield return new(points, points * share, points * share, name == MetricNames.PublicApi ? "CS1591" : name, null, $"{points} % are missing");
    }

    private static Measurement Measured(Interval score, ImmutableArray<MetricScore> metrics) =>
        score.IsExact ? Measurement.Measured(score.Low) : Measurement.Bounded(score, metrics.First(metric => !metric.Score.Value.IsExact).Input.Reason!, metrics.First(metric => !metric.Score.Value.IsExact).Input.Remedy!);

    private static Interval Sum(IEnumerable<(decimal Weight, Measurement Score)> parts)
    {
        var all = parts.ToList();
        return Interval.Between(all.Sum(part => part.Weight * part.Score.Value.Low) / 100, all.Sum(part => part.Weight * part.Score.Value.High!.Value) / 100);
    }
}
