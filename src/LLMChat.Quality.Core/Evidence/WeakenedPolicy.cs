namespace LLMChat.Quality.Core.Evidence;

/// <summary>What a change does to the policy it is judged by. Each weakening is a finding with its place.</summary>
/// <param name="Count">How many settings ask for less than at the base.</param>
/// <param name="Limit">How many a change may bring, by the policy at the base: the change itself does not say.</param>
public sealed record WeakenedPolicy(Measurement Count, int Limit);
