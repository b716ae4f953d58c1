using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>What a formula may look at.</summary>
/// <param name="Metric">Its row of the table.</param>
/// <param name="Measurement">The state of the metric's input.</param>
/// <param name="Findings">The findings that count in it: those not accepted, in an order that depends on their content alone.</param>
/// <param name="CodeBase">What densities are divided by.</param>
internal sealed record MetricInput(Metric Metric, Measurement Measurement, ImmutableArray<Finding> Findings, CodeBase CodeBase)
{
    /// <summary>What is missing where, when no findings say it.</summary>
    public ImmutableArray<Shortfall> Shortfalls { get; init; } = [];

    /// <summary>Whether the input is known exactly, and what it looks at was looked at in full.</summary>
    public bool IsExact => IsBounded && Measurement.Value.IsExact;

    /// <summary>Whether the input is known within finite bounds, and what it looks at was looked at in full.</summary>
    public bool IsBounded => Measurement is { State: MeasurementState.Measured, Value.High: not null } && SeesEverything;

    /// <summary>Whether the input is said not to apply, and nothing speaks against it.</summary>
    public bool IsProvedNotApplicable => Measurement.State is MeasurementState.NotApplicable && !Metric.AlwaysApplies && SeesEverything;

    /// <summary>Why the score is not exact.</summary>
    public string Reason => Measurement switch
    {
        { State: MeasurementState.NotApplicable } when SeesEverything => $"said not to apply ({Measurement.Reason}), which does not hold",
        { State: MeasurementState.NotApplicable } => CodeBase.Gap,
        { Reason: { } reason } => reason,
        _ when !CodeBase.IsComplete => CodeBase.Gap,
        _ => "more findings are counted than listed",
    };

    /// <summary>What would make it exact.</summary>
    public string Remedy => Measurement.Remedy ?? Metric.Remedy;

    private bool SeesEverything => CodeBase.IsComplete || !Metric.ReadsCode;
}
