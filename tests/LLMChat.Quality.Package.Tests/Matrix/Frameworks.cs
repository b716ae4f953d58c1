namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>What the library targets.</summary>
public enum Frameworks
{
    /// <summary>One framework.</summary>
    One,

    /// <summary>Two, of which the tests load one.</summary>
    Two,
}
