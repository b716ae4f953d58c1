namespace LLMChat.Quality.Core.Evidence;

/// <summary>One measured, unmeasured or not applicable number, with what explains its state.</summary>
/// <remarks>There is no fourth state, and no way to make a 'not measured' that looks like a number.</remarks>
public sealed record Measurement
{
    private Measurement(MeasurementState state, Interval value, string? reason, string? remedy) =>
        (State, Value, Reason, Remedy) = (state, value, reason, remedy);

    /// <summary>Measured, not measured or not applicable.</summary>
    public MeasurementState State { get; }

    /// <summary>What is known of the number. Meaningless when not applicable.</summary>
    public Interval Value { get; }

    /// <summary>Why it was not (or not exactly) measured, or the proof that it does not apply.</summary>
    public string? Reason { get; }

    /// <summary>The command or change that would measure it.</summary>
    public string? Remedy { get; }

    /// <summary>A number that was measured exactly.</summary>
    public static Measurement Measured(decimal value) => new(MeasurementState.Measured, Interval.Exactly(value), null, null);

    /// <summary>A number that was measured within bounds because a named limit was hit or a part is missing.</summary>
    public static Measurement Bounded(Interval value, string reason, string remedy) => new(MeasurementState.Measured, value, reason, remedy);

    /// <summary>A share or score that was not measured: [0, 100].</summary>
    public static Measurement PercentNotMeasured(string reason, string remedy) => new(MeasurementState.NotMeasured, Interval.AnyPercent, reason, remedy);

    /// <summary>A count that was not measured: [0, ∞).</summary>
    public static Measurement CountNotMeasured(string reason, string remedy) => new(MeasurementState.NotMeasured, Interval.AnyCount, reason, remedy);

    /// <summary>A number that other evidence proves not to exist.</summary>
    public static Measurement NotApplicable(string proof) => new(MeasurementState.NotApplicable, Interval.AnyCount, proof, null);
}
