namespace LLMChat.Quality.Core.Doctor;

/// <summary>One thing that was looked at. Foreign text.</summary>
/// <param name="Subject">What.</param>
/// <param name="State">How it stands.</param>
/// <param name="Text">What was found.</param>
/// <param name="Remedy">What to do; <see langword="null"/> when there is nothing.</param>
public sealed record CheckupLine(string Subject, CheckupState State, string Text, string? Remedy)
{
    internal static CheckupLine Ok(string subject, string text) => new(subject, CheckupState.Ok, text, null);

    internal static CheckupLine Note(string subject, string text, string? remedy) => new(subject, CheckupState.Note, text, remedy);

    internal static CheckupLine NotMeasured(string subject, string text, string remedy) => new(subject, CheckupState.NotMeasured, text, remedy);
}
