using System.Globalization;
using System.Text;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Scoring;

public sealed class ScorePageTests
{
    [Fact]
    public void The_page_of_the_score_is_generated_from_the_tables() => Snapshot.Matches("sdk/docs/score.md", Page());

    private static string Page() => string.Join("\n",
        Introduction,
        Dimensions(),
        Formulas,
        CostTable(),
        Details(),
        NotMeasured,
        Example(),
        Laws,
        Verdict,
        Checks(),
        Exits(),
        Stops()).ReplaceLineEndings("\n") + "\n";

    private const string Introduction = """
        # Score and verdict

        The score runs from 0 to 100. It is a weighted sum of five dimensions, each a weighted sum of metrics.
        A number that was measured is exact. A number that was not measured could be anything, so it makes the score an interval:
        it is never counted as 0, never as 100, and never left out.

        ## What is measured

        The weight of a metric is in points of 100 of its dimension; weights of dimensions are the defaults of `weighting`.
        A profile, the section `metrics` of the configuration, weighs the metrics of a dimension otherwise; nothing else changes a weight, and nothing changes a formula.

        """;

    private const string Formulas = """

        ## Formulas

        Findings make a load x, and a load leaves 100 / (1 + x) points: no finding leaves 100, a load of 1 leaves 50, and every further
        finding takes a little less than the one before, so that nothing needs to be cut off at 0.
        What a finding costs depends on its severity:

        """;

    private const string NotMeasured = """

        - **Lines** are lines of hand-written code, **methods** the methods in them, of all projects, **tests** those that a test framework runs; test projects count too, except for performance: nobody waits for a test's array of constants.
        - Fewer than a thousand lines count as a thousand: two findings in forty lines say little of what a thousand would hold.
        - The two parts of a load: cost by size, so that neither a large clean repository is punished nor a small dirty one excused;
          and a fixed part of each severe finding, so that no amount of clean code hides it.
        - A finding that is suppressed with a justification, or suppressed at all outside the rooms of security and secrets, does not count.
        - Points are counted in steps of 0.0000000001, rounded against the score; everything after that is exact. They are shown with one
          decimal, rounded down (89.9999 is shown as 89.9), and compared unrounded: exactly at a threshold passes.

        ## What was not measured

        | state | the score of the metric |
        | --- | --- |
        | not measured | from 0 to what the listed findings still allow |
        | measured in part, or a limit was hit | the same; if it is known how many findings may be missing, each could be critical |
        | a project was not measured | its lines could thin the findings out, so only the fixed parts of severe findings are proved; for what reads code the low end is 0 |
        | not applicable, with proof | its weight goes to the other metrics of its dimension; that of a dimension without any goes to the others |

        Not applicable is what other evidence proves not to exist: densities of a solution without a line of code, dependencies without a
        package. Tests, coverage and secrets always apply: without a test the quality of tests is not measured, and writing one measures it.
        Installing or removing a tool changes no formula and no weight.

        ## A worked example

        """;

    private const string Laws = """

        ## Laws

        Each is tested over generated evidence.

        - **Explainable**: the points of all deductions add up exactly to 100 − high, the unmeasured ones exactly to high − low; every
          deduction names its rule, its place and what fixing it alone would bring.
        - **Monotone**: one more finding never raises, one more covered line never lowers the score.
        - **Bounded**: every score lies between 0 and 100.
        - **Independent of order**: shuffled evidence gives the same score card.
        - **Size-normalised**: the same thousand lines twice have the same densities.
        - **Severe things count**: ten million clean lines do not lift a metric above the cap of its severe finding.
        - **Enclosing**: whatever the unmeasured turns out to be, the score lies in the interval.

        """;

    private const string Verdict = """
        ## Verdict

        Each threshold and each blocking rule of the environment is a check: `x ≥ limit` passes when the low end reaches the limit, fails when
        the high end does not, and is otherwise unknown. Evidence that contradicts itself is invalid. The verdict is the first that holds:
        **invalid**, **refuse** (a check fails), **unknown** (a check is unknown), **allow**. Only allow promotes.

        """;

    private static string Dimensions() => Table(
        ["dimension", "metric", "name", "weight", "measured by", "command"],
        Core.Scoring.Metrics.All.Select(metric => new[]
        {
            $"{DimensionName(metric.Dimension)} ({Number(Policy.Weighting[metric.Dimension])})", metric.Title, $"`{metric.Name}`", metric.Weight == 0 ? "by profile" : Number(metric.Weight), metric.Source, metric.Remedy,
        }));

    private static string CostTable() => Table(["severity", "cost"], Costs.All.Select(row => new[] { row.Severity.ToString().ToLowerInvariant(), Number(row.Cost) }));

    private static string Details() =>
        "\n" + string.Join("\n", Core.Scoring.Metrics.All.Select(metric => $"- **{metric.Title}** = {metric.Formula}"));

    private static string Example()
    {
        var card = Scorer.Score(WorkedExample.Evidence, Policy);
        var rows = card.Dimensions.Select(dimension => new[]
        {
            DimensionName(dimension.Dimension),
            Number(dimension.EffectiveWeight),
            dimension.Score.State is MeasurementState.NotMeasured ? "not measured" : Points.Shown(dimension.Score.Value),
            Interval(dimension.EffectiveWeight * dimension.Score.Value.Low / 100, dimension.EffectiveWeight * dimension.Score.Value.High!.Value / 100),
        });
        var checks = Policy.Environments.OrderBy(environment => environment.Value.Quality).Select(environment =>
            $"{environment.Key} asks for {Number(environment.Value.Quality)}: {card.Total.IsAtLeast(environment.Value.Quality).ToString().ToLowerInvariant()}");
        return $"""
            Documentation was not measured, everything else averages 93.1:

            {Table(["dimension", "weight", "score", "points of the total"], rows)}

            The total is {Interval(card.Total.Low, card.Total.High!.Value)}, shown as {Points.Shown(card.Total)}. {string.Join("; ", checks)}.
            The {Number(card.Total.High.Value - card.Total.Low)} points between low and high wait for documentation; the {Number(100 - card.Total.High.Value)} above high are lost, each to a finding or a test.
            """;
    }

    private static string Checks() => Table(
        ["check", "compares", "passes at", "message"],
        [
            .. ThresholdRules.All.Select(rule => new[] { $"`{rule.Name}`", rule.Title, "the limit or more", rule.Id }),
            .. BlockingRules.All.Select(rule => new[] { $"`{rule.Name}`", $"number of {rule.Title}", "the limit or less", rule.Id }),
        ]);

    private static string Exits() => "\nHow a run ends:\n\n" + Table(
        ["outcome", "exit code", "message"],
        Outcomes.All.Select(outcome => new[] { outcome.Name, Number(outcome.ExitCode), outcome.MessageId ?? "" }));

    private static string Stops() => "\nWhat a failing check does to a command-line build (`QualityBlock`); what is unknown is shown, and stops only the gate:\n\n" + Table(
        ["failing check", "not set", "not set, in CI", "`none`", "`rules`", "`all`"],
        Enum.GetValues<CheckKind>().Select(kind => new[]
        {
            kind is CheckKind.Threshold ? "threshold" : "blocking rule",
            Reaction(kind, QualityBlock.Default, false), Reaction(kind, QualityBlock.Default, true), Reaction(kind, QualityBlock.None, true), Reaction(kind, QualityBlock.Rules, true), Reaction(kind, QualityBlock.All, true),
        }));

    private static string Reaction(CheckKind kind, QualityBlock block, bool isContinuousIntegration) =>
        BuildStops.Decide(new("", "", kind, Measurement.Measured(0), 0, Outcome.Fail, []), block, isContinuousIntegration, isGate: false).ToString().ToLowerInvariant() + "s";

    private static string Table(string[] header, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder();
        foreach (var row in new[] { header, [.. header.Select(_ => "---")] }.Concat(rows))
            table.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        return table.ToString().TrimEnd('\n');
    }

    private static string DimensionName(Dimension dimension) => dimension switch
    {
        Dimension.CodeQuality => "code quality",
        _ => dimension.ToString().ToLowerInvariant(),
    };

    private static string Interval(decimal low, decimal high) => low == high ? Number(low) : $"[{Number(low)}, {Number(high)}]";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
