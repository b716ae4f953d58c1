using System.Globalization;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>A load x of findings leaves 100 / (1 + x) points: never more than 100, never less than 0, lower with every finding.</summary>
/// <param name="Unit">What the cost is divided by, in words.</param>
/// <param name="UnitSize">The same as a number.</param>
/// <param name="HalfPoint">The cost per unit that leaves 50 points.</param>
/// <param name="Severe">What severe findings add to the load whatever the size.</param>
/// <param name="Size">The size of the code base.</param>
/// <param name="Nothing">What a size of 0 means.</param>
/// <param name="IsWholeUnitLeast">Whether less than one unit counts as one: two findings in forty lines say little of what a thousand would hold.</param>
/// <param name="Excess">What a finding costs, when it is how far it is over a limit; otherwise its severity decides.</param>
/// <remarks>
/// Numerator and denominator are whole numbers and there is one division, so neither the order of the findings nor a common factor of
/// cost and size changes the result, and a larger load never gives a higher score.
/// </remarks>
internal sealed record LoadFormula(string Unit, int UnitSize, int HalfPoint, Severe Severe, Func<CodeBase, long> Size, string Nothing, bool IsWholeUnitLeast, Excess? Excess) : IFormula
{
    /// <summary>With more unlisted findings than this nothing is computed: they could be anything.</summary>
    private const int UnlistedFindingsLimit = 1_000_000;

    public string Text => string.Create(CultureInfo.InvariantCulture, $"100 / (1 + x), where x = {Excess?.What ?? "cost"} per {Unit}{(IsWholeUnitLeast ? " (fewer than one count as one)" : "")} / {HalfPoint}{Severe.Text}{CostText}");

    private string CostText => Excess is not null
        ? ""
        : $"; cost: {string.Join(", ", Costs.All.Select(row => FormattableString.Invariant($"{Word(row.Severity)} {row.Cost}")))}";

    public Grade Grade(MetricInput input)
    {
        if (ProofOfNothing(input) is { } proof)
            return Scoring.Grade.NotApplicable(proof);

        var proved = new Load(this, input.CodeBase.IsComplete ? Divisor(input.CodeBase) : null);
        var loads = input.Findings.Select(finding => proved.Of(Cost(finding), Severe.Of(finding))).ToArray();
        var lost = proved.Lost(loads.Sum());
        return new(Scores.Of(Interval.Between(Low(input), 100 - lost), input.Reason, input.Remedy), [.. Losses(input, proved, loads, lost)]);
    }

    /// <summary>What is divided by. Where there is no line at all nothing bounds the load: a finding costs everything, and everything that may be there stays possible.</summary>
    private long Divisor(CodeBase code) => IsWholeUnitLeast && Size(code) > 0 ? Math.Max(Size(code), UnitSize) : Size(code);

    private string? ProofOfNothing(MetricInput input)
    {
        if (!input.Findings.IsEmpty || input.Metric.AlwaysApplies)
            return null;

        var isEmpty = input.CodeBase.IsComplete && Size(input.CodeBase) == 0;
        return input switch
        {
            { Metric.ReadsCode: true } => isEmpty && (input.IsExact || input.IsProvedNotApplicable) ? Nothing : null,
            { IsProvedNotApplicable: true } => input.Measurement.Reason,
            _ => null,
        };
    }

    /// <summary>The worst that is possible: every finding that may be unlisted is critical, and no line that was not seen thins them out.</summary>
    private decimal Low(MetricInput input)
    {
        if (Unlisted(input) is not { } unlisted || LooksAtNothing(input))
            return 0;

        var worst = new Load(this, Divisor(input.CodeBase));
        return 100 - worst.Lost(input.Findings.Sum(finding => worst.Of(Cost(finding), Severe.Of(finding))) + unlisted * worst.Of(Costs.Highest, Severe.Critical));
    }

    /// <summary>Whether there is no code of a kind that must be there: that nothing was found in it is no merit.</summary>
    private bool LooksAtNothing(MetricInput input) => input.Metric is { ReadsCode: true, AlwaysApplies: true } && Size(input.CodeBase) == 0;

    /// <summary>How many findings there may be beside the listed ones; <see langword="null"/> when nothing bounds what they cost.</summary>
    private long? Unlisted(MetricInput input)
    {
        if (!input.IsBounded || input.Measurement.Value.High - input.Findings.Length > UnlistedFindingsLimit)
            return null;

        var unlisted = (long)decimal.Ceiling(Math.Max(0, input.Measurement.Value.High!.Value - input.Findings.Length));
        return unlisted > 0 && Excess is not null ? null : unlisted;
    }

    private IEnumerable<Loss> Losses(MetricInput input, Load proved, decimal[] loads, decimal lost)
    {
        var (all, parts) = (loads.Sum(), Apportion.Split(lost, loads, Points.ScoreDecimals));
        return input.Findings
            .Select((finding, index) => new Loss(finding.RuleId, finding.Location, parts[index], lost - proved.Lost(all - loads[index]), Explanation(finding, input.CodeBase)))
            .Where((_, index) => loads[index] > 0);
    }

    private string Explanation(Finding finding, CodeBase code) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Subject(finding)} {Cost(finding)}{Shared(code)}{Whatever(Severe.Of(finding))}{Twin(finding)}");

    private string Subject(Finding finding) => Excess?.Costs ?? $"A finding of {Word(finding.Severity)} severity costs";

    private static string Twin(Finding finding) =>
        finding.Twin is { } twin ? string.Create(CultureInfo.InvariantCulture, $"; the same code stands in {twin.Path}({twin.Line})") : "";

    private string Shared(CodeBase code) => code.IsComplete
        ? string.Create(CultureInfo.InvariantCulture, $", divided by {Divisor(code) / (decimal)UnitSize:#,0.###} {Unit}{(Divisor(code) > Size(code) ? $" (there are {Size(code) / (decimal)UnitSize:#,0.###}, which count as one)" : "")}")
        : $" per {Unit}; how many there are is not known";

    private static string Whatever(int severe) =>
        severe == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and, whatever the size, holds the metric at {Severe.Cap(severe):0.#} or less");

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private int Cost(Finding finding) => Excess is not null ? Math.Max(1, finding.Excess) : Costs.Of(finding.Severity);
}
