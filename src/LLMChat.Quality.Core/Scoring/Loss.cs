using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>One proved loss in points of the metric's 100.</summary>
/// <param name="RuleId">The rule broken.</param>
/// <param name="Location">The place, if there is one.</param>
/// <param name="Points">What it costs.</param>
/// <param name="Gain">How far the metric's score would rise if this alone were fixed.</param>
/// <param name="Explanation">Why it costs that, in one line.</param>
internal sealed record Loss(string RuleId, CodeLocation? Location, decimal Points, decimal Gain, string Explanation);
