using System.Runtime.InteropServices;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>How often tests ran the lines, branches and methods of one source file.</summary>
public sealed class FileCoverage
{
    private readonly Dictionary<int, long> _lines = [];
    private readonly Dictionary<BranchKey, long> _branches = [];
    private readonly Dictionary<string, bool> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<int, long> _lambdas = [];

    /// <summary>How often each line ran that can run.</summary>
    public IReadOnlyDictionary<int, long> Lines => _lines;

    /// <summary>What is covered of the file.</summary>
    public CoverageTotals Totals => new(
        Share(_lines.Values, hits => hits > 0),
        Share(_branches.Values, hits => hits > 0),
        Share(_methods.Values, isCovered => isCovered));

    internal IReadOnlyDictionary<BranchKey, long> Branches => _branches;

    internal IReadOnlyDictionary<string, bool> Methods => _methods;

    internal IReadOnlyDictionary<int, long> Lambdas => _lambdas;

    /// <summary>The most hits that any run saw; a union, so order and repetition do not matter.</summary>
    internal void AddLine(int line, long hits) => Raise(_lines, line, hits);

    /// <summary>The same, for a line of a method: what the compiler makes of a lambda is one too, with a name of its own.</summary>
    internal void AddLine(int line, long hits, string method)
    {
        AddLine(line, hits);
        if (method.Contains(">b__", StringComparison.Ordinal))
            Raise(_lambdas, line, hits);
    }

    internal void AddLambda(int line, long hits) => Raise(_lambdas, line, hits);

    internal bool IsHit(int line) => _lines.GetValueOrDefault(line) > 0;

    internal bool IsHitInLambda(int line) => _lambdas.GetValueOrDefault(line) > 0;

    internal bool HasLambda(int line) => _lambdas.ContainsKey(line);

    internal void AddBranch(BranchKey branch, long hits) => Raise(_branches, branch, hits);

    internal void AddMethod(string name, bool isCovered)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_methods, name, out _);
        known |= isCovered;
    }

    internal void Add(FileCoverage other)
    {
        foreach (var (line, hits) in other._lines)
            AddLine(line, hits);
        foreach (var (branch, hits) in other._branches)
            AddBranch(branch, hits);
        foreach (var (name, isCovered) in other._methods)
            AddMethod(name, isCovered);
        foreach (var (line, hits) in other._lambdas)
            Raise(_lambdas, line, hits);
    }

    internal void AddWithoutHits(FileCoverage other)
    {
        foreach (var line in other._lines.Keys)
            AddLine(line, 0);
        foreach (var branch in other._branches.Keys)
            AddBranch(branch, 0);
        foreach (var name in other._methods.Keys)
            AddMethod(name, isCovered: false);
        foreach (var line in other._lambdas.Keys)
            Raise(_lambdas, line, 0);
    }

    private static void Raise<TKey>(Dictionary<TKey, long> counts, TKey key, long hits)
        where TKey : notnull
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        known = Math.Max(known, hits);
    }

    private static CoverageShare Share<TValue>(IReadOnlyCollection<TValue> values, Func<TValue, bool> isCovered) => new(values.Count(isCovered), values.Count);
}
