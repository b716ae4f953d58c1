using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>One proved loss of points and the evidence for it.</summary>
/// <param name="Points">Points of the metric's 100.</param>
/// <param name="TotalPoints">Points of the total's 100.</param>
/// <param name="Gain">How many points of the total fixing this alone would bring.</param>
/// <param name="RuleId">The rule broken.</param>
/// <param name="Location">The place; <see langword="null"/> when it is about a whole project.</param>
/// <param name="Explanation">Why it costs what it costs, in one line.</param>
public sealed record Deduction(decimal Points, decimal TotalPoints, decimal Gain, string RuleId, CodeLocation? Location, string Explanation);
