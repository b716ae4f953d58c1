using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class NearestName
{
    private const int MaximumCharacters = 64;
    private const int ShortestAbbreviation = 3;

    /// <summary>The known name that was probably meant, abbreviated or misspelt; <see langword="null"/> when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var plain = Plain(name);
        var names = known.ToImmutableArray();
        return names.FirstOrDefault(candidate => plain.Length >= ShortestAbbreviation && Plain(candidate).StartsWith(plain, StringComparison.Ordinal))
            ?? Nearest(name, names, candidate => 1 + (candidate.Length / 4));
    }

    /// <summary>The known name that differs by a slip of the keyboard only; <see langword="null"/> when none does.</summary>
    public static string? SlipOf(string name, IEnumerable<string> known) => Nearest(name, known, candidate => 1 + (candidate.Length / 10));

    private static string? Nearest(string name, IEnumerable<string> known, Func<string, int> reach)
    {
        if (name.Length > MaximumCharacters)
            return null;
        var plain = Plain(name);
        return known
            .Select(candidate => (Name: candidate, Plain: Plain(candidate), Reach: reach(candidate)))
            .Where(candidate => Math.Abs(candidate.Plain.Length - plain.Length) <= candidate.Reach)
            .Select(candidate => (candidate.Name, candidate.Reach, Distance: Distance(plain, candidate.Plain)))
            .Where(candidate => candidate.Distance <= candidate.Reach)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Letters and digits in lower case: <c>qualityThreshold</c> and <c>Quality-Threshold</c> mean <c>quality_threshold</c>.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.</summary>
    private static int Distance(string from, string to)
    {
        var costs = new int[from.Length + 1, to.Length + 1];
        for (var row = 0; row <= from.Length; row++)
        {
            for (var column = 0; column <= to.Length; column++)
                costs[row, column] = row == 0 || column == 0 ? row + column : Cheapest(costs, from, to, row, column);
        }

        return costs[from.Length, to.Length];
    }

    private static int Cheapest(int[,] costs, string from, string to, int row, int column)
    {
        var same = from[row - 1] == to[column - 1] ? 0 : 1;
        var cost = Math.Min(Math.Min(costs[row - 1, column], costs[row, column - 1]) + 1, costs[row - 1, column - 1] + same);
        var swapped = row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
        return swapped ? Math.Min(cost, costs[row - 2, column - 2] + 1) : cost;
    }
}
