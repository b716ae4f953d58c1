namespace LLMChat.Quality.Core.Evidence.Silenced;

/// <summary>An advisory that a project accepts.</summary>
/// <param name="Project">The project, relative to the root.</param>
/// <param name="Advisory">The address of the advisory. Foreign text.</param>
/// <param name="IsJustified">Whether its item has a <c>Justification</c>.</param>
public sealed record AuditSuppression(string Project, string Advisory, bool IsJustified);
