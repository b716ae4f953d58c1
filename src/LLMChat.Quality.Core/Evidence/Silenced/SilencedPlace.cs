namespace LLMChat.Quality.Core.Evidence.Silenced;

/// <summary>One place where something is silenced.</summary>
/// <param name="By">Where people say so.</param>
/// <param name="What">The rule, or the address of the advisory. Foreign text.</param>
/// <param name="Kind">What silences it: <c>SuppressMessageAttribute</c>, <c>Pragma Directive</c>, <c>baseline</c>, <c>NuGetAuditSuppress</c>. Foreign text.</param>
/// <param name="Location">The place; <see langword="null"/> when it is a whole project.</param>
/// <param name="Project">The project; <see langword="null"/> for a file of none.</param>
/// <param name="IsJustified">Whether a reason is given.</param>
/// <param name="Justification">The reason, where it is known. Foreign text.</param>
public sealed record SilencedPlace(SilencedBy By, string What, string Kind, CodeLocation? Location, string? Project, bool IsJustified, string? Justification);
