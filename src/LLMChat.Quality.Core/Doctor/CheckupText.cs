using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Doctor;

/// <summary>A checkup for people: one line a thing, and what it comes to.</summary>
public static class CheckupText
{
    private static readonly ImmutableSortedDictionary<CheckupState, string> Words = new Dictionary<CheckupState, string>
    {
        [CheckupState.Ok] = "ok",
        [CheckupState.Note] = "note",
        [CheckupState.NotMeasured] = "not measured",
    }.ToImmutableSortedDictionary();

    /// <summary>The lines.</summary>
    public static ImmutableArray<string> Of(Checkup checkup)
    {
        ArgumentNullException.ThrowIfNull(checkup);
        var (words, subjects) = (Words.Values.Max(word => word.Length), checkup.Lines.Max(line => line.Subject.Length));
        return
        [
            .. checkup.Lines.Select(line => $"  {Words[line.State].PadRight(words)}  {line.Subject.PadRight(subjects)}  {line.Text}{(line.Remedy is null ? "" : " -> " + line.Remedy)}"),
            Last(checkup),
        ];
    }

    private static string Last(Checkup checkup) => checkup.CanMeasure
        ? "All that the default policy asks for can be measured here."
        : $"LQ9703: not all that the default policy asks for can be measured here: {string.Join(", ", checkup.Lines.Where(line => line.State == CheckupState.NotMeasured).Select(line => line.Subject).Distinct(StringComparer.Ordinal))}.";
}
