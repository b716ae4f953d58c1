using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Scoring;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Scoring;

public sealed class ScorerTests
{
    [Fact]
    public void Clean_code_with_everything_measured_scores_100()
    {
        Assert.Equal(Interval.Exactly(100), Score(Clean).Total);
    }

    [Fact]
    public void Documentation_not_measured_and_the_rest_averaging_93_1_gives_88_4_to_93_4()
    {
        var total = Score(WorkedExample.Evidence).Total;

        Assert.Equal(Interval.Between(88.445m, 93.445m), total);
        Assert.Equal("[88.4, 93.4]", Points.Shown(total));
        Assert.Equal(Outcome.Pass, total.IsAtLeast(85));
        Assert.Equal(Outcome.Unknown, total.IsAtLeast(90));
    }

    [Fact]
    public void Without_tests_coverage_and_audit_security_and_testing_are_intervals()
    {
        var card = Score(Clean with { Measurements = Clean.Measurements.RemoveRange([MetricNames.Coverage, MetricNames.PassRate, MetricNames.TestQuality, MetricNames.Dependencies]) });

        Assert.Equal(Interval.Between(70, 100), card[Dimension.Security].Score.Value);
        Assert.Equal(MeasurementState.NotMeasured, card[Dimension.Testing].Score.State);
        Assert.Equal(Interval.AnyPercent, card[Dimension.Testing].Score.Value);
        Assert.Contains("dotnet test", card[Dimension.Testing].Score.Remedy, StringComparison.Ordinal);
        Assert.Equal(Interval.Between(100 - 25 * 0.3m - 15, 100), card.Total);
    }

    [Fact]
    public void Reasons_of_several_values_are_joined_as_a_person_writes_them()
    {
        Measurement Unknown(string reason) => Measurement.PercentNotMeasured(reason, "dotnet test");

        var card = Score(Clean
            .With(MetricNames.Coverage, Unknown("No test ran."))
            .With(MetricNames.PassRate, Unknown("No test ran."))
            .With(MetricNames.Dependencies, Measurement.CountNotMeasured("Nobody was asked.", "dotnet restore")));
        var verdict = QualityGate.Judge(Clean.With(MetricNames.Dependencies, Measurement.CountNotMeasured("Nobody was asked.", "dotnet restore")).With(MetricNames.Coverage, Unknown("No test ran")), card, Policy, "development");

        Assert.Equal("No test ran.", card[Dimension.Testing].Score.Reason);
        var total = verdict.Checks.Single(check => check.Name == "quality_threshold");
        Assert.Equal(Outcome.Pass, total.Outcome);
        Assert.Equal("Nobody was asked; No test ran.", CheckWords.Reason(total));
    }

    [Theory]
    [InlineData("LQ1001", Severity.Low, MetricNames.CodeFindings, 1)]
    [InlineData("LQ1001", Severity.Medium, MetricNames.CodeFindings, 3)]
    [InlineData("LQ1001", Severity.High, MetricNames.CodeFindings, 10)]
    [InlineData("LQ3001", Severity.High, MetricNames.PerformanceFindings, 10)]
    public void A_finding_costs_by_its_severity_per_thousand_lines(string rule, Severity severity, string metric, int cost)
    {
        var score = MetricOf(Score(Clean.With(NewFinding(rule, severity))), metric).Score.Value;

        AssertPoints(100m / (1 + cost / 10m / 40), score.Low);
        Assert.True(score.IsExact);
    }

    [Theory]
    [InlineData("LQ2001", Severity.Critical, Confidence.Medium, MetricNames.SecurityFindings, 40)]
    [InlineData("LQ2001", Severity.High, Confidence.Medium, MetricNames.SecurityFindings, 70)]
    [InlineData("NU1902", Severity.Critical, Confidence.Medium, MetricNames.Dependencies, 40)]
    [InlineData("LQ6001", Severity.Low, Confidence.High, MetricNames.Secrets, 40)]
    [InlineData("LQ6001", Severity.High, Confidence.Medium, MetricNames.Secrets, 70)]
    [InlineData("LQ1001", Severity.Critical, Confidence.Medium, MetricNames.CodeFindings, 70)]
    public void Ten_million_clean_lines_do_not_lift_a_metric_above_the_cap_of_a_severe_finding(string rule, Severity severity, Confidence confidence, string metric, decimal cap)
    {
        var large = NewEvidence([NewProject(ProjectPath, 10_000_000, 1_000_000)], [NewFinding(rule, severity, 1, confidence)]);
        var worse = large.With(NewFinding(rule, severity, 1, confidence), NewFinding(rule, severity, 2, confidence));

        Assert.InRange(MetricOf(Score(large), metric).Score.Value.High!.Value, cap - 1, cap);
        Assert.True(MetricOf(Score(worse), metric).Score.Value.High < MetricOf(Score(large), metric).Score.Value.High - 5);
    }

    [Fact]
    public void Complexity_counts_how_far_methods_are_over_the_limit_per_hundred_methods()
    {
        var score = MetricOf(Score(Clean.With(NewFinding("LQ1003", Severity.Medium, excess: 250))), MetricNames.Complexity).Score.Value;

        AssertPoints(100m / (1 + 25 / 200m), score.Low);
    }

    [Fact]
    public void Accepted_findings_do_not_count()
    {
        var accepted = NewFinding("LQ2002", Severity.Critical) with { Suppression = new("SuppressMessageAttribute", "input is a constant") };
        var unjustified = accepted with { Suppression = new("SuppressMessageAttribute", null) };

        Assert.Equal(100, Score(Clean.With(accepted)).Total.Low);
        Assert.True(Score(Clean.With(unjustified)).Total.High < 100);
    }

    [Fact]
    public void The_loss_of_undocumented_api_falls_on_types_by_their_undocumented_members()
    {
        var evidence = NewEvidence(Clean.Projects, [NewFinding("LQ5001", Severity.Low, 1, undocumented: 1), NewFinding("LQ5001", Severity.Low, 2, undocumented: 3)], documented: 60);

        var metric = MetricOf(Score(evidence), MetricNames.PublicApi);

        Assert.Equal(60, metric.Score.Value.Low);
        Assert.Equal([30m, 10m], metric.Deductions.Select(deduction => deduction.Points));
        Assert.Equal([0.75m, 0.25m], metric.Deductions.Select(deduction => deduction.Gain));
        Assert.Equal([2, 1], metric.Deductions.Select(deduction => deduction.Location!.Line));
    }

    [Fact]
    public void A_solution_without_a_line_of_code_has_no_density()
    {
        var card = Score(NewEvidence([NewProject(ProjectPath, 0, 0)], []).With(MetricNames.Strictness, Measurement.NotApplicable("no line of hand-written code outside test projects")));

        Assert.Equal(MeasurementState.NotApplicable, card[Dimension.CodeQuality].Score.State);
        Assert.Equal(MeasurementState.NotApplicable, card[Dimension.Performance].Score.State);
        Assert.NotEmpty(card[Dimension.Performance].Score.Reason!);
        Assert.Equal(0, card[Dimension.CodeQuality].EffectiveWeight);
        Assert.Equal(100, card.Dimensions.Sum(dimension => dimension.EffectiveWeight));
        Assert.Equal(0, MetricOf(card, MetricNames.SecurityFindings).EffectiveWeight);
        Assert.Equal(Interval.Exactly(100), card.Total);
    }

    [Fact]
    public void A_finding_without_a_line_of_code_costs_everything_instead_of_dividing_by_zero()
    {
        var card = Score(NewEvidence([NewProject(ProjectPath, 0, 0)], [NewFinding("LQ2001", Severity.Low)]));

        Assert.Equal(Interval.Exactly(0), MetricOf(card, MetricNames.SecurityFindings).Score.Value);
    }

    [Fact]
    public void Without_any_project_nothing_is_known()
    {
        var card = Score(NewEvidence([], []));

        Assert.Equal(Interval.AnyPercent, card[Dimension.CodeQuality].Score.Value);
        Assert.Equal("no project was measured", card[Dimension.CodeQuality].Score.Reason);
    }

    [Theory]
    [InlineData(MetricNames.Coverage)]
    [InlineData(MetricNames.PassRate)]
    [InlineData(MetricNames.TestQuality)]
    [InlineData(MetricNames.Secrets)]
    public void Tests_coverage_and_secrets_are_never_not_applicable(string metric)
    {
        var card = Score(Clean.With(metric, Measurement.NotApplicable("there are none")));

        Assert.Equal(Interval.AnyPercent, MetricOf(card, metric).Score.Value);
        Assert.True(MetricOf(card, metric).EffectiveWeight > 0);
    }

    [Fact]
    public void Without_a_test_nothing_is_known_of_the_quality_of_tests()
    {
        var projects = new[] { NewProject(ProjectPath, 10_000, 1_000) };
        var notMeasured = Clean.With(MetricNames.TestQuality, Measurement.CountNotMeasured("No project has a test.", "Write a test")) with { Projects = [.. projects] };
        var saidToBeClean = Clean with { Projects = [.. projects] };

        Assert.All(new[] { notMeasured, saidToBeClean }, evidence => Assert.Equal(Interval.AnyPercent, MetricOf(Score(evidence), MetricNames.TestQuality).Score.Value));
        Assert.Equal("Write a test", MetricOf(Score(notMeasured), MetricNames.TestQuality).Score.Remedy);
        Assert.Equal(15, MetricOf(Score(notMeasured), MetricNames.TestQuality).EffectiveWeight);
    }

    [Theory]
    [InlineData(MetricNames.CodeFindings)]
    [InlineData(MetricNames.SecurityFindings)]
    [InlineData(MetricNames.PerformanceFindings)]
    [InlineData(MetricNames.Complexity)]
    public void What_reads_code_is_not_applicable_only_without_code(string metric)
    {
        var card = Score(Clean.With(metric, Measurement.NotApplicable("says who")));

        Assert.Equal(Interval.AnyPercent, MetricOf(card, metric).Score.Value);
    }

    [Fact]
    public void What_does_not_apply_gives_its_weight_to_its_dimension_and_then_to_the_others()
    {
        var noPackages = Score(Clean.With(MetricNames.Dependencies, Measurement.NotApplicable("no package is referenced")));
        var noDocuments = Score(Clean.With(Dimension.Documentation, Measurement.NotApplicable("nothing is public")));

        Assert.Equal([57.142857m, 42.857143m, 0], noPackages[Dimension.Security].Metrics.Select(metric => metric.EffectiveWeight));
        Assert.Equal(25, noPackages[Dimension.Security].EffectiveWeight);
        Assert.Equal([36.842105m, 26.315790m, 21.052631m, 15.789474m, 0], noDocuments.Dimensions.Select(dimension => dimension.EffectiveWeight));
    }

    [Fact]
    public void One_unmeasured_project_leaves_only_what_does_not_depend_on_size()
    {
        var problem = new Problem("LQ9112", "There are no rules for F#", "Nothing to do");
        var evidence = NewEvidence([Clean.Projects[0], NewProject("src/Other/Other.fsproj", 0, 0, problem)], [NewFinding("LQ2001", Severity.High), NewFinding("LQ2001", Severity.Medium, 2)])
            .With(MetricNames.SecurityFindings, Measurement.Bounded(Interval.AtLeast(2), "Other.fsproj was not measured", "none"));

        var metric = MetricOf(Score(evidence), MetricNames.SecurityFindings);

        Assert.Equal(Interval.Between(0, 70), metric.Score.Value);
        Assert.Equal(30, Assert.Single(metric.Deductions).Points);
    }

    [Fact]
    public void A_limit_that_was_hit_bounds_the_score_from_below_by_what_may_be_unlisted()
    {
        var evidence = Clean.With(MetricNames.Secrets, Measurement.Bounded(Interval.Between(0, 1), "one file is too large", "split it"));

        var score = MetricOf(Score(evidence), MetricNames.Secrets).Score.Value;

        Assert.Equal(100, score.High);
        AssertPoints(100m / (1 + 3 / 10m + 1.5m), score.Low);
    }

    [Fact]
    public void Lost_coverage_names_each_file_and_its_first_line_that_no_test_runs()
    {
        var coverage = new CoverageMap();
        foreach (var (path, line, hits) in new[] { ("a.cs", 7, 0), ("a.cs", 5, 0), ("a.cs", 6, 0), ("a.cs", 1, 9), ("b.cs", 2, 0), ("c.cs", 3, 1) })
            coverage.File(path).AddLine(line, hits);
        var deductions = MetricOf(Score(Clean.With(MetricNames.Coverage, Measurement.Measured(40)) with { Tests = new([], coverage, []) }), MetricNames.Coverage).Deductions;

        Assert.Equal([("a.cs", 5, 45m), ("b.cs", 2, 15m)], deductions.Select(deduction => (deduction.Location!.Path, deduction.Location.Line, deduction.Points)));
        Assert.Equal("3 lines that no test runs", deductions[0].Explanation);
    }

    [Fact]
    public void A_number_that_is_no_share_is_not_believed()
    {
        Assert.Equal(Interval.AnyPercent, MetricOf(Score(Clean.With(MetricNames.Coverage, Measurement.Measured(101))), MetricNames.Coverage).Score.Value);
    }

    [Fact]
    public void Weights_that_are_all_zero_where_something_applies_count_equally()
    {
        var configuration = Policy with { Weighting = Policy.Weighting.SetItems(Enum.GetValues<Dimension>().Select(dimension => KeyValuePair.Create(dimension, dimension is Dimension.Documentation ? 100m : 0m))) };
        var card = Scorer.Score(Clean.With(Dimension.Documentation, Measurement.NotApplicable("nothing is public")), configuration);

        Assert.Equal(100, card.Dimensions.Sum(dimension => dimension.EffectiveWeight));
        Assert.Equal(0, card[Dimension.Documentation].EffectiveWeight);
    }

    [Fact]
    public void The_weights_of_every_dimension_add_up_to_100()
    {
        Assert.All(Metrics.All.GroupBy(metric => metric.Dimension), dimension => Assert.Equal(100, dimension.Sum(metric => metric.Weight)));
        Assert.Equal(Enum.GetValues<Dimension>(), Metrics.All.Select(metric => metric.Dimension).Distinct());
    }

    [Theory]
    [InlineData(89.9999, "89.9")]
    [InlineData(90, "90.0")]
    [InlineData(99.99999, "99.9")]
    [InlineData(100, "100.0")]
    [InlineData(0.04, "0.0")]
    public void Fault_086_Points_are_shown_rounded_down(decimal points, string shown)
    {
        Assert.Equal(shown, Points.Shown(points));
    }

    internal static MetricScore MetricOf(ScoreCard card, string name) => card.Dimensions.SelectMany(dimension => dimension.Metrics).Single(metric => metric.Name == name);

    private static void AssertPoints(decimal expected, decimal points) => Assert.InRange(points, expected - 0.0000000001m, expected);

    private static ScoreCard Score(QualityEvidence evidence) => Scorer.Score(evidence, Policy);
}
