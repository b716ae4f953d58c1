namespace LLMChat.Quality.Core.Evidence;

/// <summary>How a finding was silenced in the source.</summary>
/// <param name="Kind">What silenced it: <c>Pragma Directive</c>, <c>SuppressMessageAttribute</c>, <c>quality:allow</c>, …</param>
/// <param name="Justification">Why, in the author's words; <see langword="null"/> when none was given.</param>
public sealed record Suppression(string Kind, string? Justification)
{
    private const string NotYetWritten = "<Pending>"; // what editors fill in

    /// <summary>Whether a reason is given.</summary>
    public bool IsJustified => !string.IsNullOrWhiteSpace(Justification) && Justification.Trim() != NotYetWritten;
}
