using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate;

/// <summary>One condition of an environment, and what the evidence says of it.</summary>
/// <param name="Name">Its configuration name: <c>quality_threshold</c>, <c>critical_security_issues</c>.</param>
/// <param name="Id">The message id printed when it does not pass: one id a condition, in the 95xx range.</param>
/// <param name="Kind">A threshold (at least) or a blocking rule (at most).</param>
/// <param name="Value">What was measured.</param>
/// <param name="Limit">What is asked for.</param>
/// <param name="Outcome">Pass, fail or unknown.</param>
/// <param name="Places">Where the failure comes from, worst first; empty when it passes.</param>
public sealed record Check(string Name, string Id, CheckKind Kind, Measurement Value, decimal Limit, Outcome Outcome, ImmutableArray<Finding> Places);
