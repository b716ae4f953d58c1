namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>A file of results as far as it can be believed: the results, or why not. Results of a run that broke off stand beside the problem: what failed has failed.</summary>
public sealed record TestResultsReading(TestResults? Results, Problem? Problem);
