namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>What a rule does before anyone configures it.</summary>
internal enum SdkDefault
{
    /// <summary>It does not run.</summary>
    Off,

    /// <summary>It is shown in the editor only.</summary>
    Suggestion,

    /// <summary>It warns.</summary>
    Warning,

    /// <summary>It stops the build.</summary>
    Error,
}
