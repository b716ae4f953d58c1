namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>A test that failed. Both texts are foreign.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Message">The first line of what it said.</param>
/// <param name="Stack">Where it was thrown, innermost first.</param>
public sealed record TestFailure(string Name, string Message, string Stack);
