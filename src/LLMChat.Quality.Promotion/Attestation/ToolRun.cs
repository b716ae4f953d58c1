namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>A source of evidence, and whether it measured.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="State"><c>measured</c>, <c>not measured</c> or <c>not applicable</c>.</param>
public sealed record ToolRun(string Name, string State);
