using System.Collections.Immutable;
using LLMChat.Quality.Core.Gate.Parts;

namespace LLMChat.Quality.Core.Gate;

/// <summary>The judgement of the evidence for one environment.</summary>
/// <param name="Environment">The environment judged for.</param>
/// <param name="Outcome">Invalid before refuse before unknown before allow.</param>
/// <param name="Checks">Every condition of the environment, in the order of the table.</param>
/// <param name="InvalidReasons">Why the evidence cannot be believed; empty otherwise.</param>
public sealed record Verdict(string Environment, VerdictOutcome Outcome, ImmutableArray<Check> Checks, ImmutableArray<string> InvalidReasons)
{
    /// <summary>Each scope of the configuration. What it asks for is among the checks, unless only what is new is judged.</summary>
    public ImmutableArray<PartVerdict> Scopes { get; init; } = [];

    /// <summary>Each project without tests, held against what the environment asks of the whole: shown, no condition.</summary>
    public ImmutableArray<PartVerdict> Projects { get; init; } = [];

    /// <summary>What is worse than in the reference run, whether or not it is asked for; empty when there is nothing to compare with.</summary>
    public ImmutableArray<Regression> Regressions { get; init; } = [];
}
