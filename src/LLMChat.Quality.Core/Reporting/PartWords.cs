using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate.Parts;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>What there is to say of a scope or project.</summary>
internal static class PartWords
{
    /// <summary>Its coverage.</summary>
    public static string Coverage(PartVerdict part) =>
        part.Coverage.State is MeasurementState.Measured ? Shown.Points(part.Coverage.Value) : "not measured";

    /// <summary>The checks that it does not pass, with value and limit.</summary>
    public static string Lacks(PartVerdict part) =>
        part.Files == 0 ? "No file lies in it."
        : part.Checks.IsEmpty ? "Nothing is asked of it."
        : string.Join("; ", part.Checks.Where(check => check.Outcome != Outcome.Pass).Select(check => $"{check.Name[(check.Name.LastIndexOf(' ') + 1)..]} {CheckWords.Value(check)}, {CheckWords.Limit(check)} asked"));
}
