namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>What a test project tests.</summary>
public enum TestLayer
{
    /// <summary>One piece of code by itself.</summary>
    Unit,

    /// <summary>Several pieces together, or one with a database, a file system or a network.</summary>
    Integration,

    /// <summary>The whole product as its users meet it.</summary>
    E2e,
}
