using System.Collections.Immutable;
using CsCheck;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Scoring;

/// <summary>The laws of the score, each over generated evidence.</summary>
public sealed class ScoreLawTests
{
    private const int Times = 500;

    [Fact]
    public void Explainable_lost_points_add_up_exactly_to_what_is_missing_and_unmeasured_ones_to_the_width()
    {
        Generated.Blanked.Sample(evidence =>
        {
            AssertExplained(Score(evidence.Full));
            AssertExplained(Score(evidence.Blanked));
        }, iter: Times);
    }

    [Fact]
    public void Explainable_the_gain_of_a_deduction_is_what_fixing_it_alone_brings()
    {
        Generated.WithCode.Where(evidence => evidence.Findings.Any(CostsByItself)).Sample(evidence =>
        {
            var card = Score(evidence);
            var fixedOne = evidence.Findings.First(CostsByItself);
            var metric = Rules[fixedOne.RuleId].Metric!;
            var better = Score(Recount(evidence, evidence.Findings.Remove(fixedOne)));

            Assert.Contains(MetricOf(card, metric).Deductions, deduction => deduction.RuleId == fixedOne.RuleId && deduction.Location == fixedOne.Location && deduction.Gain == better.Total.High - card.Total.High);
        }, iter: Times);
    }

    [Fact]
    public void Explainable_every_deduction_names_a_rule_and_says_why()
    {
        Generated.Full.Sample(evidence => Assert.All(Deductions(Score(evidence)), deduction =>
        {
            Assert.True(deduction.Points >= 0 && deduction.Gain >= 0);
            Assert.True(evidence.Rules.ContainsKey(deduction.RuleId) ? deduction.Location is not null : Core.Scoring.Metrics.Find(deduction.RuleId) is { CountsFindings: false });
            Assert.False(string.IsNullOrWhiteSpace(deduction.Explanation));
            Assert.DoesNotContain('\n', deduction.Explanation);
        }), iter: Times);
    }

    [Fact]
    public void Monotone_one_more_finding_never_raises_a_score()
    {
        Gen.Select(Generated.Full, Generated.Finding(1)).Where(AgreesWithWhatApplies).Sample((evidence, finding) =>
        {
            var (before, after) = (Score(evidence), Score(Recount(evidence, evidence.Findings.Add(finding))));

            Assert.True(after.Total.Low <= before.Total.Low && after.Total.High <= before.Total.High);
        }, iter: Times);
    }

    [Fact]
    public void Monotone_one_more_finding_never_raises_a_score_that_is_known_in_part()
    {
        Gen.Select(Generated.Blanked, Generated.Finding(1)).Where(sample => AgreesWithWhatApplies((sample.Item1.Blanked, sample.Item2))).Sample((evidence, finding) =>
        {
            var more = evidence.Blanked with { Findings = evidence.Blanked.Findings.Add(finding) };
            var metric = Rules[finding.RuleId].Metric!;
            if (!finding.IsAccepted && Core.Scoring.Metrics.Find(metric)!.CountsFindings)
                more = more.With(metric, OneMore(more.Measurements[metric]));
            var (before, after) = (Score(evidence.Blanked), Score(more));

            Assert.True(after.Total.Low <= before.Total.Low && after.Total.High <= before.Total.High);
        }, iter: Times);
    }

    [Fact]
    public void Monotone_more_of_a_share_never_lowers_a_score()
    {
        Gen.Select(Generated.Full, Gen.Int[0, 10_000], Gen.Int[0, 10_000]).Sample((evidence, one, other) =>
        {
            var (less, more) = (Math.Min(one, other) / 100m, Math.Max(one, other) / 100m);

            Assert.All(Core.Scoring.Metrics.All.Where(metric => !metric.CountsFindings), metric => Assert.True(At(metric.Name, less) <= At(metric.Name, more)));

            decimal At(string metric, decimal share) => Score(evidence.With(metric, Measurement.Measured(share))).Total.Low;
        }, iter: Times);
    }

    [Fact]
    public void Explainable_the_gain_of_what_a_share_lacks_is_what_mending_it_alone_brings()
    {
        Gen.Select(Generated.WithCode, Gen.Int[1, 100].Array[1, 5]).Sample((evidence, amounts) =>
        {
            var reading = ShareReading.Of(500, [.. amounts.Select((amount, line) => new Shortfall(MetricNames.Readme, new("README.md", line + 1, 1, line + 1, 1), amount, "lacks something"))]);
            var card = Score(With(reading));
            var better = Score(With(ShareReading.Of(500, reading.Missing.RemoveAt(0))));

            var deduction = MetricOf(card, MetricNames.Readme).Deductions.Single(deduction => deduction.Location!.Line == 1);
            Assert.Equal(better.Total.High - card.Total.High, deduction.Gain);

            QualityEvidence With(ShareReading share) => evidence.With(MetricNames.Readme, share.Share) with { Shortfalls = evidence.Shortfalls.SetItem(MetricNames.Readme, share.Missing) };
        }, iter: Times);
    }

    [Fact]
    public void Bounded_every_score_lies_between_0_and_100()
    {
        Generated.Blanked.Sample(evidence => Assert.All(Intervals(Score(evidence.Blanked)).Concat(Intervals(Score(evidence.Full))), score =>
        {
            Assert.InRange(score.Low, 0, 100);
            Assert.InRange(score.High!.Value, score.Low, 100);
        }), iter: Times);
    }

    [Fact]
    public void Independent_of_order_shuffled_evidence_gives_the_same_card()
    {
        (from evidence in Generated.Full
         from findings in Gen.Shuffle(evidence.Findings.ToArray())
         from projects in Gen.Shuffle(evidence.Projects.ToArray())
         select (evidence, evidence with { Findings = [.. findings], Projects = [.. projects] }))
        .Sample((evidence, shuffled) => Assert.Equal(Text(Score(evidence)), Text(Score(shuffled))), iter: Times);
    }

    [Fact]
    public void Size_normalised_the_same_code_twice_has_the_same_densities()
    {
        Generated.WithCode.Sample(evidence =>
        {
            var mild = evidence.Findings.Where(finding => finding.Severity < Severity.High && finding.Confidence < Confidence.High).ToImmutableArray();
            var once = Recount(evidence with { Projects = evidence.Projects.Add(NewProject("src/Thousand/Thousand.csproj", 1000, 100)) }, mild); // fewer lines count as so many
            var twice = Recount(
                once with { Projects = [.. once.Projects, .. once.Projects.Select(project => project with { Path = "copy/" + project.Path })] },
                [.. mild, .. mild.Select(finding => finding with { Projects = [.. finding.Projects.Select(path => "copy/" + path)], Fingerprint = "copy" + finding.Fingerprint })]);

            Assert.Equal(Intervals(Score(once)), Intervals(Score(twice)));
        }, iter: Times);
    }

    [Fact]
    public void Two_mild_findings_in_forty_lines_weigh_as_much_as_in_a_thousand()
    {
        Generated.WithCode.Sample(evidence =>
        {
            var mild = Recount(evidence, [.. evidence.Findings.Where(finding => finding.Severity < Severity.High && finding.Confidence < Confidence.High)]);
            decimal? Of(int lines) => MetricOf(Score(mild with { Projects = [NewProject("src/Small/Small.csproj", lines, 4)] }), MetricNames.SecurityFindings).Score.Value.High;

            Assert.Equal(Of(40), Of(1000));
            Assert.True(Of(40) <= Of(2000));
        }, iter: Times);
    }

    [Fact]
    public void Severe_things_count_no_amount_of_clean_lines_lifts_a_metric_above_the_cap()
    {
        Gen.Select(Generated.WithCode, Gen.Int[0, 1_000_000_000]).Sample((evidence, lines) =>
        {
            var card = Score(evidence with { Projects = evidence.Projects.Add(NewProject("src/Clean/Clean.csproj", lines, lines / 10)) });

            foreach (var metric in new[] { MetricNames.SecurityFindings, MetricNames.Dependencies, MetricNames.Secrets }.Where(name => MetricOf(card, name).Score.State is not MeasurementState.NotApplicable))
            {
                var findings = evidence.Findings.Where(finding => !finding.IsAccepted && Rules[finding.RuleId].Metric == metric).ToList();
                var critical = findings.Count(finding => finding.Severity is Severity.Critical || (metric == MetricNames.Secrets && finding.Confidence is Confidence.High));
                var high = findings.Count(finding => finding.Severity is Severity.High && !(metric == MetricNames.Secrets && finding.Confidence is Confidence.High));

                Assert.True(MetricOf(card, metric).Score.Value.High <= 100 / (1 + 1.5m * critical + 6m / 14 * high) + 0.000001m);
                Assert.True(critical == 0 || MetricOf(card, metric).Score.Value.High <= 40);
                Assert.True(high == 0 || MetricOf(card, metric).Score.Value.High <= 70);
            }
        }, iter: Times);
    }

    [Fact]
    public void Policy_decides_what_is_measured_or_not_never_changes_formulas_or_weights()
    {
        Generated.Blanked.Where(evidence => Applies(evidence.Full)).Sample(evidence =>
            Assert.Equal(Formulas(Score(evidence.Full)), Formulas(Score(evidence.Blanked))), iter: Times);
    }

    [Fact]
    public void Enclosure_whatever_the_unmeasured_turns_out_to_be_the_score_lies_in_the_interval()
    {
        Generated.Blanked.Sample(evidence =>
        {
            var (full, blanked) = (Score(evidence.Full), Score(evidence.Blanked));

            AssertInside(full.Total, blanked.Total);
            foreach (var (truth, known) in full.Dimensions.Zip(blanked.Dimensions))
            {
                if (truth.Score.State is not MeasurementState.NotApplicable)
                    AssertInside(truth.Score.Value, known.Score.Value);
                foreach (var (exact, vague) in truth.Metrics.Zip(known.Metrics).Where(pair => pair.First.Score.State is not MeasurementState.NotApplicable))
                    AssertInside(exact.Score.Value, vague.Score.Value);
            }
        }, iter: 10 * Times);
    }

    [Fact]
    public void Nothing_missing_becomes_a_number_exact_scores_have_exact_inputs()
    {
        Generated.Blanked.Sample(evidence => Assert.All(Score(evidence.Blanked).Dimensions.SelectMany(dimension => dimension.Metrics), metric =>
            Assert.True(metric.Score.State is MeasurementState.NotApplicable || metric.Score.Value is not { IsExact: true, Low: > 0 } || metric.Input.Value.IsExact)), iter: Times);
    }

    [Fact]
    public void A_profile_changes_weights_and_nothing_else_and_the_laws_hold_under_it()
    {
        Gen.Select(Generated.Blanked, Generated.Profile).Sample((evidence, profile) =>
        {
            var configuration = Policy with { MetricWeights = profile };
            var (usual, own) = (Scorer.Score(evidence.Blanked, Policy), Scorer.Score(evidence.Blanked, configuration));

            AssertExplained(own);
            AssertInside(Scorer.Score(evidence.Full, configuration).Total, own.Total);
            Assert.All(Metrics(own), metric => Assert.Equal(profile[metric.Name], metric.Weight));
            Assert.Equal(profile.Where(weight => weight.Value > 0).Select(weight => weight.Key), Metrics(own).Select(metric => metric.Name).Order(StringComparer.Ordinal));
            Assert.All(Metrics(usual).Join(Metrics(own), metric => metric.Name, metric => metric.Name, (before, now) => (before, now)), metric => Assert.Equal((metric.before.Formula, metric.before.Score), (metric.now.Formula, metric.now.Score)));
        }, iter: Times);
    }

    private static void AssertExplained(ScoreCard card)
    {
        Assert.Equal(100 - card.Total.High, Deductions(card).Sum(deduction => deduction.TotalPoints));
        Assert.Equal(card.Total.High - card.Total.Low, Metrics(card).Sum(metric => metric.UnmeasuredPoints));
        Assert.All(Metrics(card).Where(metric => metric.Score.State is not MeasurementState.NotApplicable), metric =>
            Assert.Equal(100 - metric.Score.Value.High, metric.Deductions.Sum(deduction => deduction.Points)));
        Assert.All(card.Dimensions.Where(dimension => dimension.Score.State is not MeasurementState.NotApplicable), dimension =>
            Assert.Equal(
                dimension.EffectiveWeight * (100 - dimension.Score.Value.High) / 100,
                dimension.Metrics.Sum(metric => metric.Deductions.Sum(deduction => deduction.TotalPoints))));
        Assert.Equal(100, card.Dimensions.Sum(dimension => dimension.EffectiveWeight));
        Assert.Equal(card.Total.High, card.Dimensions.Sum(dimension => dimension.Score.State is MeasurementState.NotApplicable ? 0 : dimension.EffectiveWeight * dimension.Score.Value.High / 100));
    }

    private static void AssertInside(Interval truth, Interval known)
    {
        Assert.True(known.Low <= truth.Low && truth.High <= known.High, $"{truth} lies outside {known}");
    }

    /// <summary>Whether taking it away changes the count its metric is made of; a share is counted elsewhere.</summary>
    private static bool CostsByItself(Finding finding) => !finding.IsAccepted && Core.Scoring.Metrics.Find(Rules[finding.RuleId].Metric) is { CountsFindings: true, Weight: > 0 };

    private static bool AgreesWithWhatApplies((QualityEvidence Evidence, Finding Finding) sample) =>
        sample.Evidence.Measurements[Rules[sample.Finding.RuleId].Metric!].State is not MeasurementState.NotApplicable;

    private static QualityEvidence Recount(QualityEvidence evidence, ImmutableArray<Finding> findings)
    {
        var recounted = evidence with { Findings = findings };
        foreach (var metric in Core.Scoring.Metrics.All.Where(metric => metric.CountsFindings && (evidence.Measurements[metric.Name].State is MeasurementState.Measured || Count(findings, metric.Name) > 0)))
            recounted = recounted.With(metric.Name, Measurement.Measured(Count(findings, metric.Name)));
        return recounted;
    }

    private static Measurement OneMore(Measurement count) => count switch
    {
        { State: not MeasurementState.Measured } => count,
        { Value: { IsExact: true, Low: var exact } } => Measurement.Measured(exact + 1),
        { Value: { High: { } high, Low: var low } } => Measurement.Bounded(Interval.Between(low + 1, high + 1), count.Reason!, count.Remedy!),
        _ => Measurement.Bounded(count.Value + Interval.Exactly(1), count.Reason!, count.Remedy!),
    };

    private static bool Applies(QualityEvidence evidence) => Metrics(Score(evidence)).All(metric => metric.Score.State is not MeasurementState.NotApplicable);

    private static List<(string, string, decimal, decimal)> Formulas(ScoreCard card) =>
        [.. Metrics(card).Select(metric => (metric.Name, metric.Formula, metric.Weight, metric.EffectiveWeight))];

    private static List<Interval> Intervals(ScoreCard card) =>
    [
        card.Total,
        .. card.Dimensions.Select(dimension => dimension.Score).Concat(Metrics(card).Select(metric => metric.Score))
            .Where(score => score.State is not MeasurementState.NotApplicable)
            .Select(score => score.Value),
    ];

    private static string Text(ScoreCard card) =>
        $"{card.Total} {string.Join('\n', Metrics(card).Select(metric => $"{metric.Name} {metric.EffectiveWeight} {metric.Score.Value} {metric.UnmeasuredPoints} {string.Join(' ', metric.Deductions)}"))}";

    private static IEnumerable<MetricScore> Metrics(ScoreCard card) => card.Dimensions.SelectMany(dimension => dimension.Metrics);

    private static IEnumerable<Deduction> Deductions(ScoreCard card) => Metrics(card).SelectMany(metric => metric.Deductions);

    private static MetricScore MetricOf(ScoreCard card, string name) => Metrics(card).Single(metric => metric.Name == name);

    private static ScoreCard Score(QualityEvidence evidence) => Scorer.Score(evidence, Policy);
}
