namespace LLMChat.Quality.Core.Run;

/// <summary>Why a project has no fragment.</summary>
public enum ProjectAbsence
{
    /// <summary>It has one, or should have.</summary>
    None,

    /// <summary>It does not use this package.</summary>
    NotUsed,

    /// <summary>It uses this package and switched it off.</summary>
    SwitchedOff,

    /// <summary>The solution does not build it in this configuration.</summary>
    NotBuilt,

    /// <summary>A solution filter leaves it out of this build.</summary>
    Filtered,

    /// <summary>It compiles nothing: it only calls other projects or copies files.</summary>
    WithoutCode,
}
