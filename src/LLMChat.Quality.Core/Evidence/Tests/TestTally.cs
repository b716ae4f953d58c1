namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>How often a name of a test came out how: rows of a theory may share one.</summary>
/// <param name="Name">The name. Foreign.</param>
/// <param name="Passed">How often it passed.</param>
/// <param name="Failed">How often it failed.</param>
/// <param name="Skipped">How often it was not run.</param>
internal sealed record TestTally(string Name, int Passed, int Failed, int Skipped);
