namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>The coverage of source files by their paths from the root. Putting maps together is a union: order and repetition do not matter.</summary>
public sealed class CoverageMap
{
    private readonly SortedDictionary<string, FileCoverage> _files = new(StringComparer.Ordinal);
    private readonly HashSet<Problem> _notices = [];
    private readonly HashSet<string> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every file with a line that can run, in the order of their paths.</summary>
    public IReadOnlyDictionary<string, FileCoverage> Files => _files;

    /// <summary>Files that lie outside the root or could not be found below it.</summary>
    public int DroppedFiles { get; internal set; }

    /// <summary>What a user should know of the files it was read from, though it makes no number worthless.</summary>
    public IReadOnlyCollection<Problem> Notices => _notices;

    /// <summary>The names of the assemblies it tells of.</summary>
    public IReadOnlySet<string> Assemblies => _assemblies;

    /// <summary>Whether its tool lists every assembly beside the tests: then one it does not name was left out on purpose; otherwise it was not covered.</summary>
    public bool ListsEveryAssembly { get; internal set; }

    /// <summary>What is covered in all files together.</summary>
    public CoverageTotals Totals => _files.Values.Aggregate(default(CoverageTotals), (sum, file) => sum + file.Totals);

    /// <summary>The share of lines that the file itself states, as written; <see langword="null"/> when it states none.</summary>
    internal string? StatedRate { get; set; }

    /// <summary>All lines that the file lists, wherever their source is: what its statement is about.</summary>
    internal CoverageShare Listed { get; set; }

    /// <summary>Everything that any of the maps knows.</summary>
    public static CoverageMap Union(IEnumerable<CoverageMap> maps)
    {
        var union = new CoverageMap();
        foreach (var map in maps)
        {
            foreach (var (path, file) in map._files)
                union.File(path).Add(file);
            union._assemblies.UnionWith(map._assemblies);
            union._notices.UnionWith(map._notices);
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

    /// <summary>The files of each part.</summary>
    internal Dictionary<string, CoverageMap> By(Func<string, string> partOf)
    {
        var parts = new Dictionary<string, CoverageMap>(StringComparer.Ordinal);
        foreach (var (path, file) in _files)
        {
            var part = partOf(path);
            if (!parts.TryGetValue(part, out var map))
                parts[part] = map = new CoverageMap();
            map._files.Add(path, file);
        }

        return parts;
    }

    internal void Add(Problem? notice)
    {
        if (notice is not null)
            _notices.Add(notice);
    }

    internal void AddAssembly(string name) => _assemblies.Add(name);

    internal FileCoverage File(string path)
    {
        if (!_files.TryGetValue(path, out var file))
            _files[path] = file = new FileCoverage();
        return file;
    }
}
