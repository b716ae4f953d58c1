using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate;

/// <summary>One comparison with the reference run.</summary>
/// <param name="Name">Its configuration name in <c>regression</c>.</param>
/// <param name="Id">The message printed when it is over its limit.</param>
/// <param name="Title">What is compared, for people.</param>
/// <param name="Change">How much worse it is, never below 0; not measured without a reference.</param>
/// <param name="Limit">How much worse it may be.</param>
public sealed record Regression(string Name, string Id, string Title, Measurement Change, decimal Limit)
{
    /// <summary>Whether it counts things, and not points.</summary>
    public bool IsCount { get; init; }

    /// <summary>Exactly at the limit is not over it.</summary>
    public Outcome Outcome => Change.State is MeasurementState.NotApplicable ? Evidence.Outcome.Pass : Change.Value.IsAtMost(Limit);
}
