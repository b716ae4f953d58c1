namespace LLMChat.Quality.Core.Scoring;

/// <summary>What findings cost that are not equally bad: how far each is over a limit.</summary>
/// <param name="What">What is counted, for the formula: <c>complexity over the limit</c>.</param>
/// <param name="Costs">The same to begin the sentence that explains a finding's cost: <c>Complexity over the limit costs</c>.</param>
internal sealed record Excess(string What, string Costs);
