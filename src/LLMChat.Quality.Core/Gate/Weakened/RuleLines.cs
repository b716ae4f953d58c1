using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Gate.Weakened;

/// <summary>Compares how loud rules are in .editorconfig and .globalconfig files. A line that only moved to another file or section is nothing.</summary>
internal static class RuleLines
{
    /// <summary>Lines that make rules quieter or hide source, each with the place where it stands now; that of a line which is gone is the file's first.</summary>
    public static ImmutableArray<(RuleLine Line, string Message)> Weakened(IReadOnlyList<RuleLine> before, IReadOnlyList<RuleLine> now) =>
        [.. Quieter(before, now).Concat(Gone(before, now))];

    private static IEnumerable<(RuleLine Line, string Message)> Quieter(IReadOnlyList<RuleLine> before, IReadOnlyList<RuleLine> now)
    {
        var places = before.GroupBy(Place).ToDictionary(place => place.Key, place => place.Last());
        var keys = before.ToLookup(line => line.Key, StringComparer.Ordinal);
        foreach (var line in now)
        {
            var old = places.GetValueOrDefault(Place(line));
            if (line.HidesSource ? !keys[line.Key].Any(other => other.HidesSource && other.Section == line.Section) : IsQuieter(line, old, keys[line.Key]))
                yield return (line, $"{Shown(line)} {(line.HidesSource ? "hides source from rules" : line.Section == NoWarnLines.Section ? "switches the rule off" : old is null ? $"is set to {line.Value}" : $"is lowered from {ForeignText.Show(old.Value)} to {line.Value}")}.");
        }
    }

    private static bool IsQuieter(RuleLine line, RuleLine? old, IEnumerable<RuleLine> same) =>
        old is not null ? line.Rank < old.Rank : line.IsOff && !same.Any(other => other.Rank <= line.Rank);

    private static IEnumerable<(RuleLine Line, string Message)> Gone(IReadOnlyList<RuleLine> before, IReadOnlyList<RuleLine> now)
    {
        var places = now.Select(Place).ToHashSet();
        var keys = now.ToLookup(line => line.Key, StringComparer.Ordinal);
        return before.Where(line => line.IsLoud && !places.Contains(Place(line)) && !keys[line.Key].Any(other => other.Rank >= line.Rank))
            .Select(line => (line with { Line = 1 }, $"{Shown(line)}, which was {line.Value}, is no longer set."));
    }

    private static (string File, string Section, string Key) Place(RuleLine line) => (line.File, line.Section, line.Key);

    private static string Shown(RuleLine line) => line.Section == NoWarnLines.Section ? $"{line.Key.Split('.')[1].ToUpperInvariant()} in NoWarn" : ForeignText.Show(line.Key, 120);
}
