using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Gate;

/// <summary>The table of outcomes: the same exit codes and ids whether build, gate or promotion asks.</summary>
public static class Outcomes
{
    /// <summary>Allowed, or done.</summary>
    public static ExitOutcome Allowed { get; } = new("allow", 0, null);

    /// <summary>Usage, configuration or internal error.</summary>
    public static ExitOutcome Error { get; } = new("error", 1, "LQ9701");

    /// <summary>Measured and below the bar.</summary>
    public static ExitOutcome Refused { get; } = new("refuse", 2, "LQ9702");

    /// <summary>Something required was not measured.</summary>
    public static ExitOutcome Unknown { get; } = new("unknown", 3, "LQ9703");

    /// <summary>The evidence cannot be believed.</summary>
    public static ExitOutcome Invalid { get; } = new("invalid", 4, "LQ9704");

    /// <summary>Every outcome, by exit code.</summary>
    public static ImmutableArray<ExitOutcome> All { get; } = [Allowed, Error, Refused, Unknown, Invalid];

    /// <summary>The outcome of a verdict.</summary>
    public static ExitOutcome Of(VerdictOutcome verdict) => verdict switch
    {
        VerdictOutcome.Allow => Allowed,
        VerdictOutcome.Unknown => Unknown,
        VerdictOutcome.Refuse => Refused,
        VerdictOutcome.Invalid => Invalid,
        _ => Error,
    };
}
