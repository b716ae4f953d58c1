using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Evidence.Build;

/// <summary>How long a full build of what lies there took, or why nobody knows.</summary>
/// <param name="Build">The last full build; <see langword="null"/> when what lies there does not come from one that was timed.</param>
/// <param name="Reason">Why nobody knows.</param>
/// <param name="Remedy">The command that would tell.</param>
public sealed record BuildTime(RecordedBuild? Build, string? Reason, string? Remedy)
{
    internal const string FullBuild = "dotnet build --no-incremental";

    /// <summary>Nobody took the time.</summary>
    public static BuildTime None { get; } = NotTaken("No full build was timed.");

    /// <summary>The time that was taken.</summary>
    internal static BuildTime Of(RecordedBuild build) => new(build, null, null);

    /// <summary>Why it was not taken.</summary>
    internal static BuildTime NotTaken(string reason, string remedy = FullBuild) => new(null, reason, remedy);
}
