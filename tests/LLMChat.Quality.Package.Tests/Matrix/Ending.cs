namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>How it goes.</summary>
public enum Ending
{
    /// <summary>It compiles, and every test passes.</summary>
    Passing,

    /// <summary>It compiles, and one of two tests fails.</summary>
    FailingTest,

    /// <summary>The library does not compile.</summary>
    CompileError,
}
