namespace LLMChat.Quality.Core.Configuration;

/// <summary>What a build may take; <see langword="null"/> where no budget is set.</summary>
/// <param name="ArtifactMegabytes">The size of all assemblies outside tests, in megabytes of 1,000,000 bytes.</param>
/// <param name="BuildSeconds">The wall time of a full build, in seconds.</param>
public sealed record Budgets(decimal? ArtifactMegabytes, decimal? BuildSeconds)
{
    /// <summary>Without a file.</summary>
    public static Budgets None { get; } = new(null, null);
}
