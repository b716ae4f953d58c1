namespace LLMChat.Quality.Benchmarks;

/// <summary>Which build is measured.</summary>
internal enum BuildKind
{
    /// <summary>Everything is compiled.</summary>
    Clean,

    /// <summary>Nothing has changed.</summary>
    NoOp,
}
