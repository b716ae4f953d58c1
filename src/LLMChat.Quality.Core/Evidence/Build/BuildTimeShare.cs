using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Evidence.Build;

/// <summary>How long a full build took, against a budget or what builds on such a machine took before.</summary>
internal static class BuildTimeShare
{
    /// <summary>The median of so many recorded builds stands in for a budget; fewer say nothing.</summary>
    public const int RecordedBuilds = 5;

    private const string Record = "dotnet build -t:QualityRecord on the base branch, after its build, or set budgets.build_seconds";

    /// <summary>Neither a budget nor a weight.</summary>
    public static ShareReading NotAsked { get; } = ShareReading.NotMeasured("No budget is set, and no profile weighs it against recorded builds.", "Set budgets.build_seconds in .quality-gates.config.json");

    /// <summary>100 within the limit, else the percentage of the time that it allows.</summary>
    /// <param name="time">How long it took.</param>
    /// <param name="budget">The budget in seconds; <see langword="null"/> when none is set.</param>
    /// <param name="recorded">Recorded runs, the oldest first.</param>
    /// <param name="isFirst">Whether the user says that there can be too few of them yet.</param>
    public static ShareReading Of(BuildTime time, decimal? budget, ImmutableArray<HistoryRecord> recorded, bool isFirst)
    {
        if (time.Build is not { } build)
            return ShareReading.NotMeasured(time.Reason!, time.Remedy!);
        RecordedBuild[] like = [.. recorded.Select(record => record.Build).OfType<RecordedBuild>().Where(one => one.IsLike(build)).TakeLast(RecordedBuilds)];
        if (budget is null && like.Length < RecordedBuilds)
        {
            var few = string.Create(CultureInfo.InvariantCulture, $"{(like.Length == 0 ? "No" : $"Only {like.Length}")} recorded {(like.Length == 1 ? "run was" : "runs were")} built on {build.Place}; {RecordedBuilds} are the least.");
            return isFirst ? ShareReading.NotApplicable($"{few} QualityFirstRun says that there is nothing to compare with yet.") : ShareReading.NotMeasured(few, Record);
        }

        var allowed = budget ?? like.Select(one => one.Seconds).Order().ElementAt(RecordedBuilds / 2);
        return build.Seconds <= allowed
            ? new(Measurement.Measured(100), [])
            : new(Measurement.Measured(100 * allowed / build.Seconds), [new(MetricNames.BuildTime, null, 1, $"A full build took {Seconds(build.Seconds)}, and {(budget is null ? $"the median of the last {RecordedBuilds} recorded ones" : "the budget")} is {Seconds(allowed)}")]);
    }

    /// <summary>As people read it: <c>74.2 s</c>.</summary>
    public static string Seconds(decimal seconds) => seconds.ToString("#,0.###", CultureInfo.InvariantCulture) + " s";
}
