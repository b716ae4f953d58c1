namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>How long a full build took.</summary>
/// <param name="Seconds">Its wall time, from the evaluation of the solution to the end of its last project; NuGet's restore is before.</param>
/// <param name="Machine">Where: <c>Linux X64, 4 processors</c>.</param>
/// <param name="Configuration">The build configuration: <c>Debug</c>, <c>Release</c>.</param>
public sealed record RecordedBuild(decimal Seconds, string Machine, string Configuration)
{
    /// <summary>Where and what, for people.</summary>
    internal string Place => $"{Machine} ({Configuration})";

    /// <summary>Whether the times of two can be compared.</summary>
    internal bool IsLike(RecordedBuild other) => Machine == other.Machine && Configuration == other.Configuration;
}
