namespace LLMChat.Quality.Core.Reporting.Terminal;

/// <summary>Which conditions stop the build that prints the verdict; the others warn.</summary>
public enum BuildStop
{
    /// <summary>Nothing stops it: <c>QualityBlock=none</c>.</summary>
    Nothing,

    /// <summary>A failed blocking rule stops it: a build on a developer's machine.</summary>
    Rules,

    /// <summary>Every failed check stops it: a build in CI, or <c>QualityBlock=all</c>.</summary>
    Failures,

    /// <summary>Whatever does not pass stops it: <c>QualityGate</c>, <c>QualityPromote</c> and the tool.</summary>
    Everything,
}
