namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>One way out of a decision, so that two test runs of the same code can be put together.</summary>
/// <param name="Line">The line the decision stands in.</param>
/// <param name="Method">The method it stands in; empty when the format does not tell.</param>
/// <param name="Number">Its number among the ways out of that line and method.</param>
internal readonly record struct BranchKey(int Line, string Method, int Number);
