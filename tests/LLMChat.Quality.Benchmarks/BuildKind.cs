namespace LLMChat.Quality.Benchmarks;

/// <summary>Which <c>dotnet build</c> is measured, its implicit restore included.</summary>
internal enum BuildKind
{
    /// <summary>Everything is compiled, by a compiler server that has just started, as in CI: most of such a build is the just-in-time compiler at work on the compiler and all analyzers.</summary>
    First,

    /// <summary>Everything is compiled, by a compiler server that did so before, as on a developer's machine, where it outlives the build.</summary>
    Clean,

    /// <summary>Nothing has changed.</summary>
    NoOp,

    /// <summary><c>dotnet test</c> of what is built, without the gate with coverlet.msbuild instead. Tests that fail do so in both.</summary>
    Test,
}
