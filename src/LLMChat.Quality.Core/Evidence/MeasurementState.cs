namespace LLMChat.Quality.Core.Evidence;

/// <summary>Whether a number is known.</summary>
public enum MeasurementState
{
    /// <summary>A tool measured it, exactly or within bounds.</summary>
    Measured,

    /// <summary>No tool measured it: it could be anything in its range.</summary>
    NotMeasured,

    /// <summary>Other evidence proves that there is nothing to measure.</summary>
    NotApplicable,
}
