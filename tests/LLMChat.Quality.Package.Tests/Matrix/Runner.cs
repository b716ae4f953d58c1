namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>What runs the tests.</summary>
public enum Runner
{
    /// <summary>Nothing: there are none.</summary>
    None,

    /// <summary>xunit 2 under VSTest: we measure coverage.</summary>
    VSTest,

    /// <summary>xunit 3 on Microsoft.Testing.Platform, with nothing that could measure coverage.</summary>
    XunitV3,

    /// <summary>MSTest.Sdk on Microsoft.Testing.Platform, which brings a tool for coverage.</summary>
    MSTest,
}
