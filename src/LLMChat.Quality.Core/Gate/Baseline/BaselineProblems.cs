using System.Globalization;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate.Baseline;

/// <summary>What its owners must know of a baseline: one line each, however many entries it concerns.</summary>
internal static class BaselineProblems
{
    /// <summary>How many days before its end an entry is announced.</summary>
    public const int NoticeInDays = 14;

    public static IEnumerable<Problem> Of(FindingsBaseline baseline, HashSet<(string Rule, string Fingerprint)> found, DateOnly today)
    {
        var matched = baseline.Entries.Where(entry => found.Contains((entry.Rule, entry.Fingerprint))).ToArray();
        if (matched.Where(entry => string.IsNullOrWhiteSpace(entry.Reason) || entry.Expires is null).ToArray() is { Length: > 0 } empty)
            yield return Say(empty, "no reason or no last day", "Add both, or fix what they were to accept");
        if (matched.Where(entry => !string.IsNullOrWhiteSpace(entry.Reason) && entry.Expires < today).ToArray() is { Length: > 0 } expired)
            yield return Say(expired, "expired", "Fix what they accepted, or accept it anew: dotnet build -t:QualityBaseline");
        if (matched.Where(entry => entry.Holds(today) && entry.Expires!.Value.DayNumber - today.DayNumber < NoticeInDays).ToArray() is { Length: > 0 } soon)
            yield return Say(soon, string.Create(CultureInfo.InvariantCulture, $"less than {NoticeInDays} days left (until {soon.Min(entry => entry.Expires):yyyy-MM-dd})"), "Fix what they accept");
        if (baseline.Entries.Length - matched.Length is > 0 and var gone)
            yield return new("LQ9407", string.Create(CultureInfo.InvariantCulture, $"{gone:N0} of {baseline.Entries.Length:N0} entries of the baseline match nothing any more."), "dotnet build -t:QualityBaseline -p:QualityPrune=true", BaselineFile.Name);
    }

    public static IEnumerable<Problem> Added(int entries, int covering) => entries == 0
        ? []
        : [new("LQ9409", string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries of the baseline came with this change; {covering:N0} findings that are new in it would be accepted by them, and are not."), "Fix the new findings, or accept them in a change of its own", BaselineFile.Name)];

    private static Problem Say(BaselineEntry[] entries, string what, string remedy) => new(
        "LQ9405",
        string.Create(CultureInfo.InvariantCulture, $"{entries.Length:N0} {(entries.Length == 1 ? "entry" : "entries")} of the baseline {(entries.Length == 1 ? "has" : "have")} {what}: {string.Join(", ", entries.Take(3).Select(entry => $"{entry.Rule} in {entry.Path ?? "no file"}"))}{(entries.Length > 3 ? ", …" : "")}."),
        remedy,
        BaselineFile.Name);
}
