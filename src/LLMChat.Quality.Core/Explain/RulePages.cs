using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Explain;

/// <summary>The pages of our rules, as they lie in the package.</summary>
internal sealed partial class RulePages(string folder)
{
    private const string Index = "README.md";

    /// <summary>The ids that have a page.</summary>
    public IEnumerable<string> Ids => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "LQ*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)
        : [];

    /// <summary>The page of an id; <see langword="null"/> when there is none.</summary>
    public string? Find(string id) => OurId().IsMatch(id) && File.Exists(PathOf(id + ".md")) ? File.ReadAllText(PathOf(id + ".md")) : null;

    /// <summary>What the index says of an id, by the names of its columns: dimension, severity, weakness, …</summary>
    public ImmutableArray<(string Name, string Value)> Facts(string id)
    {
        if (!File.Exists(PathOf(Index)))
            return [];
        var rows = File.ReadLines(PathOf(Index)).Where(line => line.StartsWith('|')).Select(Cells).ToArray();
        var row = rows.FirstOrDefault(cells => cells[0].StartsWith($"[{id}]", StringComparison.Ordinal));
        return row is null ? [] : [.. rows[0].Zip(row).Skip(2).Where(fact => fact.Second.Length > 0)];
    }

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    private string PathOf(string name) => Path.Combine(folder, name);

    [GeneratedRegex("^LQ[0-9]{4}$")]
    private static partial Regex OurId();
}
