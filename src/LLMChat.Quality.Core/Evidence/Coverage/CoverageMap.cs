namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>The coverage of source files by their paths from the root. Putting maps together is a union: order and repetition do not matter.</summary>
public sealed class CoverageMap
{
    private readonly SortedDictionary<string, FileCoverage> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every file with a line that can run, in the order of their paths.</summary>
    public IReadOnlyDictionary<string, FileCoverage> Files => _files;

    /// <summary>Files that lie outside the root or could not be found below it.</summary>
    public int DroppedFiles { get; internal set; }

    /// <summary>The names of the assemblies it tells of.</summary>
    public IReadOnlySet<string> Assemblies => _assemblies;

    /// <summary>Whether its tool lists every assembly beside the tests: then one it does not name was left out on purpose; otherwise it was not covered.</summary>
    public bool ListsEveryAssembly { get; internal set; }

    /// <summary>What is covered in all files together.</summary>
    public CoverageTotals Totals => _files.Values.Aggregate(default(CoverageTotals), (sum, file) => sum + file.Totals);

    /// <summary>Everything that any of the maps knows.</summary>
    public static CoverageMap Union(IEnumerable<CoverageMap> maps)
    {
        var union = new CoverageMap();
        foreach (var map in maps)
        {
            foreach (var (path, file) in map._files)
                union.File(path).Add(file);
            union._assemblies.UnionWith(map._assemblies);
            union.ListsEveryAssembly |= map.ListsEveryAssembly;
            union.DroppedFiles = Math.Max(union.DroppedFiles, map.DroppedFiles);
        }

        return union;
    }

    /// <summary>The same with nothing run.</summary>
    internal CoverageMap WithoutHits()
    {
        var map = new CoverageMap();
        foreach (var (path, file) in _files)
            map.File(path).AddWithoutHits(file);
        return map;
    }

    internal void AddAssembly(string name) => _assemblies.Add(name);

    internal FileCoverage File(string path)
    {
        if (!_files.TryGetValue(path, out var file))
            _files[path] = file = new FileCoverage();
        return file;
    }
}
