using System.Collections.Immutable;

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>Chooses few combinations in which much occurs: greedily, and the same at every time.</summary>
/// <param name="sizes">How many values each axis has.</param>
/// <param name="isPossible">Whether a combination exists.</param>
internal sealed class Combinations(ImmutableArray<int> sizes, Func<int[], bool> isPossible)
{
    /// <summary>All that exist.</summary>
    public ImmutableArray<int[]> All { get; } = [.. Product(sizes).Where(isPossible)];

    /// <summary>Every value of every axis that occurs at all, in as few as that takes; where there is a choice, with many different pairs.</summary>
    public ImmutableArray<int[]> EachValue() => Cover(Singles);

    /// <summary>Every pair of values of two axes that occurs at all.</summary>
    public ImmutableArray<int[]> Pairwise() => Cover(Pairs);

    /// <summary>Every combination of the first axes; the others take the values whose pairs have not occurred yet, in turn.</summary>
    public ImmutableArray<int[]> Full(int main)
    {
        var seen = new HashSet<(int, int, int, int)>();
        var chosen = ImmutableArray.CreateBuilder<int[]>();
        foreach (var group in All.GroupBy(values => string.Join(' ', values.Take(main)), StringComparer.Ordinal))
        {
            var variants = group.ToArray();
            var turn = chosen.Count % variants.Length;
            var best = variants[turn..].Concat(variants[..turn]).MaxBy(values => Pairs(values).Count(pair => !seen.Contains(pair)))!;
            seen.UnionWith(Pairs(best));
            chosen.Add(best);
        }

        return chosen.ToImmutable();
    }

    /// <summary>The pairs of values of two axes in a combination.</summary>
    public static IEnumerable<(int Axis, int Value, int OtherAxis, int OtherValue)> Pairs(int[] values) =>
        from axis in Enumerable.Range(0, values.Length)
        from other in Enumerable.Range(axis + 1, values.Length - axis - 1)
        select (axis, values[axis], other, values[other]);

    /// <summary>The values of a combination.</summary>
    public static IEnumerable<(int Axis, int Value)> Singles(int[] values) => values.Index();

    private ImmutableArray<int[]> Cover<T>(Func<int[], IEnumerable<T>> partsOf)
    {
        var missing = All.SelectMany(partsOf).ToHashSet();
        var missingPairs = All.SelectMany(Pairs).ToHashSet();
        var chosen = ImmutableArray.CreateBuilder<int[]>();
        while (missing.Count > 0)
        {
            var best = All.MaxBy(values => (partsOf(values).Count(missing.Contains), Pairs(values).Count(missingPairs.Contains)))!;
            missing.ExceptWith(partsOf(best));
            missingPairs.ExceptWith(Pairs(best));
            chosen.Add(best);
        }

        return chosen.ToImmutable();
    }

    private static IEnumerable<int[]> Product(ImmutableArray<int> sizes) => sizes.Aggregate(
        (IEnumerable<int[]>)[[]],
        (rows, size) => rows.SelectMany(row => Enumerable.Range(0, size).Select(value => (int[])[.. row, value])));
}
