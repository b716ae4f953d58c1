namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>Where the evidence was made.</summary>
/// <param name="Runner">The runner: <c>github-actions</c>, <c>gitlab-ci</c>, <c>azure-pipelines</c>, <c>jenkins</c>.</param>
/// <param name="RunId">The number of its run.</param>
public sealed record Invocation(string Runner, string RunId);
