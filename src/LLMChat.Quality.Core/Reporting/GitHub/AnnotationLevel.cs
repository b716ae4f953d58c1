namespace LLMChat.Quality.Core.Reporting.GitHub;

/// <summary>How loud an annotation is.</summary>
internal enum AnnotationLevel
{
    /// <summary>Worth knowing.</summary>
    Notice,

    /// <summary>A finding of high or critical severity that no check fails for.</summary>
    Warning,

    /// <summary>Why the gate does not open.</summary>
    Error,
}
