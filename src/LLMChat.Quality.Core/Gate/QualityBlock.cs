namespace LLMChat.Quality.Core.Gate;

/// <summary>What stops a build: the property <c>QualityBlock</c>.</summary>
public enum QualityBlock
{
    /// <summary>Not set: failing blocking rules stop every command-line build, failing thresholds stop in CI.</summary>
    Default,

    /// <summary><c>none</c>: nothing stops a build. The gate still decides.</summary>
    None,

    /// <summary><c>rules</c>: failing blocking rules stop, thresholds warn, in CI too.</summary>
    Rules,

    /// <summary><c>all</c>: every failing check stops, on a developer's machine too.</summary>
    All,
}
